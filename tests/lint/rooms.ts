// The rooms of src: what each is for and what it may import. This table is the design; the
// checker in layers.ts only reads it. `docs/` and the README describe the same rooms in prose.

export interface Room {
  /** Folder below src. */
  readonly folder: string
  readonly purpose: string
  /** Folders, or single files, that it may import besides itself. */
  readonly mayImport: readonly string[]
  /** Packages that it may import, with everything below their names. */
  readonly packages: readonly string[]
  /** Each folder in it stands alone: none may import another. */
  readonly foldersApart?: true
}

const view = ['react', 'react-dom', 'react-aria-components', 'lucide-react']
const grid = ['@tanstack/react-table', '@tanstack/react-virtual']
const drag = ['@atlaskit/pragmatic-drag-and-drop']
const charts = ['d3-scale', 'd3-selection', 'd3-shape', 'd3-zoom']

/** Where one folder lies in another, the inner one comes first. */
export const rooms: readonly Room[] = [
  {
    folder: 'core/model',
    purpose: 'what an organisation is',
    mayImport: [],
    packages: ['valibot'],
  },
  {
    folder: 'core/edits',
    purpose: 'the one way to change it: apply, invert, compose, rebase',
    mayImport: ['core/model'],
    packages: ['valibot'],
  },
  {
    folder: 'core/fields',
    purpose: 'the fields of records as text: how each is read, written and named',
    mayImport: ['core/model', 'core/edits'],
    packages: ['valibot'],
  },
  {
    folder: 'core/commands',
    purpose: 'a file an intent: workspace and arguments to one edit, or a refusal',
    mayImport: ['core/model', 'core/edits', 'core/fields'],
    packages: ['valibot'],
  },
  {
    folder: 'core/analysis',
    purpose: 'what follows from the model: coverage, findings',
    mayImport: ['core/model', 'core/edits'],
    packages: [],
  },
  {
    folder: 'core/planning',
    purpose: 'what could be done: staffing, cross-training, disbanding',
    mayImport: ['core/model', 'core/edits', 'core/commands', 'core/analysis'],
    packages: [],
  },
  {
    folder: 'core/interchange',
    purpose: 'text and bytes to the model and back',
    mayImport: ['core/model', 'core/edits', 'core/fields', 'core/analysis'],
    packages: ['valibot', 'papaparse', 'fflate'],
  },
  {
    folder: 'core/sample',
    purpose: 'the organisation that a first visit shows',
    mayImport: ['core/model'],
    packages: [],
  },
  {
    folder: 'storage',
    purpose: 'journal and checkpoints in IndexedDB, behind port.ts',
    mayImport: ['core'],
    packages: ['dexie', 'crc-32', 'valibot'],
  },
  {
    folder: 'session',
    purpose: 'the running app: workspace, undo, selection, saving',
    mayImport: ['core', 'storage/port.ts'],
    packages: ['zustand', 'react', 'valibot', 'highs'],
  },
  {
    folder: 'ui',
    purpose: 'parts that know nothing of the domain: grid, dialog, menu, hatch',
    mayImport: [],
    packages: [...view, ...grid, ...drag, ...charts, '@fontsource-variable/inter'],
  },
  {
    folder: 'screens/analysis',
    purpose:
      'what screens share about the analysis: its day, its level, how a finding is explained',
    mayImport: ['session', 'ui', 'core'],
    packages: view,
  },
  {
    folder: 'screens/views',
    purpose: 'what screens share about the views that are saved of them',
    mayImport: ['session', 'ui'],
    packages: view,
  },
  {
    folder: 'screens/records',
    purpose: 'what screens share about records in a grid: columns, cells, what a batch does',
    mayImport: ['session', 'ui', 'core'],
    packages: view,
  },
  {
    folder: 'screens',
    purpose: 'a folder a screen',
    mayImport: ['screens/analysis', 'screens/records', 'screens/views', 'session', 'ui', 'core'],
    packages: [...view, ...grid, ...drag, ...charts],
    foldersApart: true,
  },
  {
    folder: 'app',
    purpose: 'main, shell, routes: the one place that joins everything and chooses the storage',
    mayImport: ['screens', 'session', 'ui', 'storage', 'core'],
    packages: [...view, 'zustand'],
  },
]

/** Lines past which a file holds a second thing. */
export const longestFile = 400

/** Words in a file's or folder's name that say nothing about what is in it. */
export const emptyNames: readonly string[] = [
  'util',
  'utils',
  'helper',
  'helpers',
  'misc',
  'manager',
  'managers',
]
