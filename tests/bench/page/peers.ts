import { openDuckdb } from '#tests/bench/databases/duckdb.mjs'
import { openSqlite } from '#tests/bench/databases/sqlite.mjs'
import type { Database } from '#tests/bench/databases/statements.mjs'
import { orderedTally } from '#tests/bench/findingTally.ts'
import { measureFirst, measureWarm, type Ways } from './findings.ts'
import type { SizeName } from './sizes.ts'
import { numberedOf, ownWays, type PrepareWay } from './ways.ts'

// The page that needs the databases' packages, which only the part `findings` installs.

const asWay =
  (open: (records: ReturnType<typeof numberedOf>) => Promise<Database>): PrepareWay =>
  async (workspace) => {
    const database = await open(numberedOf(workspace))
    return { ...database, tally: async () => orderedTally(await database.tally()) }
  }

const ways: Ways = {
  ...ownWays,
  'SQLite-wasm': asWay(openSqlite),
  'DuckDB-wasm': asWay(openDuckdb),
}

Object.assign(globalThis, {
  bench: {
    ways: Object.keys(ways),
    first: (name: string, size: SizeName) => measureFirst(ways, name, size),
    warm: (names: string[], size: SizeName, patience: { rounds: number; milliseconds: number }) =>
      measureWarm(ways, names, size, patience),
  },
})
