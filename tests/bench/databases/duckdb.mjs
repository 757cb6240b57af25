import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { tableFromArrays } from 'apache-arrow'
import { anywhere, countFindings, findings, tablesOf } from './statements.mjs'

const findAll = `
  create or replace temp table found as
  with ${anywhere},
  held as (
    select m.scope, r.skill, any_value(coalesce(n.minLevel, s.minLevel)) as minLevel,
      any_value(n.minHolders) as minHolders, count(*) as depth, min(r.person) as holder
    from member m
      join rating r on r.person = m.person
      join skill s on s.skill = r.skill
      left join need n on n.scope = m.scope and n.skill = r.skill
    where r.level >= coalesce(n.minLevel, s.minLevel)
    group by m.scope, r.skill
  )
  ${findings}`

/**
 * Loads the records, and gives the analysis: all findings as a table in the database.
 *
 * @param {import('../numbered.ts').NumberedRecords} records
 * @returns {Promise<import('./statements.mjs').Database>}
 */
export async function openDuckdb(records) {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl))
  await database.instantiate(new URL(wasmUrl, location.href).href)
  const connection = await database.connect()
  for (const [name, arrays] of Object.entries(tablesOf(records))) {
    await connection.insertArrowTable(tableFromArrays(arrays), { name })
  }
  return {
    run: () => connection.query(findAll),
    async tally() {
      const rows = (await connection.query(countFindings)).toArray()
      return rows.map(({ kind, severity, findings }) => [`${kind} ${severity}`, Number(findings)])
    },
  }
}
