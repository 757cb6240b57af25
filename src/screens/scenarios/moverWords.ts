import type { ScenarioDifference } from '#core/analysis/scenarioDifference.ts'
import { counted, listed } from '#core/model/naming.ts'

type Movers = Pick<ScenarioDifference, 'movers' | 'joiners' | 'leavers'>

/** "1 joins, 1 leaves, 2 change teams"; empty where all stay where they are. */
export function moverWords({ movers, joiners, leavers }: Movers): string {
  const changing = movers.length - joiners.length - leavers.length
  return [
    joiners.length === 0 ? '' : counted(joiners.length, 'joins', 'join'),
    leavers.length === 0 ? '' : counted(leavers.length, 'leaves', 'leave'),
    changing === 0 ? '' : counted(changing, 'changes teams', 'change teams'),
  ]
    .filter((it) => it !== '')
    .join(', ')
}

/** The same below a figure that says how many they are: "people join or change teams". */
export function moverCaption({ movers, joiners, leavers }: Movers): string {
  const one = movers.length === 1
  const does = [
    joiners.length === 0 ? '' : one ? 'joins' : 'join',
    leavers.length === 0 ? '' : one ? 'leaves' : 'leave',
    movers.length > joiners.length + leavers.length ? (one ? 'changes teams' : 'change teams') : '',
  ].filter((it) => it !== '')
  if (does.length === 0) return 'people change teams'
  return `${one ? 'person' : 'people'} ${listed(does, does.length).replace(' and ', ' or ')}`
}
