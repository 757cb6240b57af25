// The part of papaparse that the core uses. Its published types bring Node's and the page's
// globals with them, which the core must not see.
declare module 'papaparse/papaparse.min.js' {
  interface ParsedRows {
    readonly data: string[][]
    readonly errors: readonly {
      readonly code: string
      readonly row: number
      /** Where the cell begins. */
      readonly index: number
    }[]
    /** `cursor`: where the first row begins that is not in `data`. */
    readonly meta: { readonly cursor: number }
  }
  const Papa: {
    readonly Parser: new (config: {
      delimiter: string
      newline: '\n' | '\r'
    }) => { parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParsedRows }
    unparse(rows: readonly (readonly string[])[], config: { newline: '\n' }): string
  }
  export default Papa
}
