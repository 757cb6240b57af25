import { cellValue, type GridBatch, type GridInput, type GridSource } from '../gridData.ts'

/** The inputs that change something; those to read-only cells are counted instead. */
export function batchOf(source: GridSource, wanted: Iterable<GridInput>): GridBatch {
  const inputs: GridInput[] = []
  let readOnly = 0
  for (const input of wanted) {
    const cell = source.cell(input.row, input.column)
    const isSame = input.text === cellValue(cell) && (input.note ?? cell.note) === cell.note
    if (isSame) continue
    if (cell.readOnly === null) inputs.push(input)
    else readOnly++
  }
  return { inputs, added: [], readOnly }
}
