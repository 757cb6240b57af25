import type { CellType, GridChoice } from '#ui/grid/gridData.ts'

export const levels: readonly GridChoice[] = [
  { value: '0', label: '0 – None', description: 'Has not worked with it.' },
  { value: '1', label: '1 – Learner', description: 'Needs help with most tasks.' },
  { value: '2', label: '2 – Practitioner', description: 'Does common tasks alone.' },
  { value: '3', label: '3 – Expert', description: 'Solves what others cannot.' },
]

export const levelType: CellType = { kind: 'choice', choices: () => levels, instantKeys: '0123' }

/** As many as a large organisation has; two of them have one name. */
export const people: readonly GridChoice[] = Array.from({ length: 10_000 }, (_, at) => ({
  value: `person-${at}`,
  label: at === 7 || at === 8 ? 'Ana Ruiz' : at === 9 ? 'José Díaz' : `Person ${at}`,
  description: at % 2 === 0 ? 'Backend' : 'Data',
}))

export const personType: CellType = { kind: 'choice', choices: () => people, instantKeys: '' }
