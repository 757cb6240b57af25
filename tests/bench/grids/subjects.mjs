import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * What is measured, in the order of the tables: where it is written and whose React it runs with.
 *
 * @type {Record<string, { name: string, file: string, packages: string, isLimit?: boolean }>}
 */
export const subjects = {
  ours: { name: 'Crosshatch', file: 'subjects/ours.tsx', packages: root },
  agGrid: { name: 'AG Grid 36', file: 'subjects/agGrid.ts', packages: here },
  glide: { name: 'Glide 6', file: 'subjects/glide/glide.tsx', packages: `${here}subjects/glide/` },
  reactDataGrid: {
    name: 'react-data-grid 7 beta',
    file: 'subjects/reactDataGrid.tsx',
    packages: here,
  },
  handsontable: { name: 'Handsontable 18', file: 'subjects/handsontable.ts', packages: here },
  recycledCells: {
    name: 'limit, recycled DOM',
    file: 'subjects/recycledCells.ts',
    packages: here,
    isLimit: true,
  },
  bareCanvas: {
    name: 'limit, canvas',
    file: 'subjects/bareCanvas.ts',
    packages: here,
    isLimit: true,
  },
}
