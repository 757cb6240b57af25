// The sample is written as tables of text: a record a line, cells between bars.

/** The cells of each line that is not empty. */
export function rows(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

/** A readable id from a name: `Inés Duarte` is `ines-duarte`. */
export function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Mark}/gu, '')
  return (
    plain
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? name
  )
}
