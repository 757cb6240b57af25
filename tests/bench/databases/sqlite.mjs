import sqlite3InitModule from '@sqlite.org/sqlite-wasm'
import { anywhere, columns, countFindings, findings, tablesOf } from './statements.mjs'

const keys = {
  skill: 'skill',
  scope: 'scope',
  rating: 'person, skill',
  member: 'scope, person',
  need: 'scope, skill',
}

const findAll = `
  create temp table found as
  with ${anywhere},
  held as materialized (
    select m.scope, r.skill, coalesce(n.minLevel, s.minLevel) as minLevel, n.minHolders,
      count(*) as depth, min(r.person) as holder
    from member m
      cross join rating r on r.person = m.person
      cross join skill s on s.skill = r.skill
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
export async function openSqlite(records) {
  const sqlite = await sqlite3InitModule()
  const database = new sqlite.oo1.DB(':memory:')
  database.exec('pragma temp_store = memory; pragma cache_size = -400000')
  for (const [name, arrays] of Object.entries(tablesOf(records))) load(database, name, arrays)
  database.exec('create index bySkill on rating (skill, level); analyze')
  return {
    before: () => database.exec('drop table if exists found'),
    run: () => database.exec(findAll),
    tally: () =>
      database
        .selectArrays(countFindings)
        .map(([kind, severity, findings]) => [`${kind} ${severity}`, findings]),
  }
}

function load(database, name, arrays) {
  const names = columns[name]
  const typed = names.map((column) => `${column} integer not null`).join(', ')
  database.exec(`create table ${name} (${typed}, primary key (${keys[name]})) without rowid`)
  const values = names.map((column) => arrays[column])
  const marks = names.map(() => '?').join(', ')
  database.transaction(() => {
    const insert = database.prepare(`insert into ${name} values (${marks})`)
    for (let row = 0; row < values[0].length; row++) {
      insert.bind(values.map((column) => column[row])).stepReset()
    }
    insert.finalize()
  })
}
