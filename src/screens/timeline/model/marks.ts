import type { HolderLoss } from '#core/analysis/mission/lastHolderLeaves.ts'
import { addDays, type Day, dayNumber } from '#core/model/day.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { listed } from '#core/model/naming.ts'
import { dayWords, longDayWords } from '../../analysis/dayWords.ts'
import { isEnded } from './missionSpan.ts'
import type { Mission } from './missions.ts'

export type MarkKind =
  | 'last-holder'
  | 'one-left'
  | 'target'
  | 'postponed'
  | 'review'
  | 'transition'
  | 'end'
  | 'reading'

/** Something that happens to a mission on a day. */
export interface Mark {
  /** Unique within the mission. */
  readonly key: string
  readonly kind: MarkKind
  readonly day: number
  /** For the eye: words beside the mark, shorter ones where there is less room; empty: none. */
  readonly labels: readonly string[]
  /** For everybody: what it is, with its day. */
  readonly sentence: string
  /** What was written down about it. */
  readonly note: string
  /** Of `last-holder` and `one-left`: what is lost on this day, one skill each. */
  readonly losses: readonly HolderLoss[]
  /** Of `postponed`: where the target day moved to. */
  readonly to: number | null
}

export interface Names {
  readonly person: (id: PersonId) => string
  readonly skill: (id: SkillId) => string
  /** A text that people wrote, without the names that are hidden. */
  readonly text: (text: string) => string
}

/** All marks of a mission in the order of their days; on one day the gravest first. */
export function marksOf(mission: Mission, losses: readonly HolderLoss[], names: Names): Mark[] {
  const { team, charter } = mission
  const unit = charter?.unit ?? ''
  const marks: Mark[] = [
    ...lossMarks(losses, names),
    ...mission.postponements.map(({ id, day, from, to, reason }) =>
      mark('postponed', id, from, {
        labels: [`was ${dayWords(from)}`],
        sentence: `Target moved from ${longDayWords(from)} to ${longDayWords(to)}, decided ${longDayWords(day)}`,
        note: names.text(reason),
        to: dayNumber(to),
      }),
    ),
    ...mission.transitions.map(({ id, day, from, to, reason }) =>
      mark('transition', id, day, {
        // The bar says a status that goes on.
        labels: isEnded(to) ? [to] : [],
        sentence: `From ${from} to ${to} on ${longDayWords(day)}`,
        note: names.text(reason),
      }),
    ),
    ...mission.readings.map(({ id, day, value, note }) =>
      mark('reading', id, day, {
        sentence: `Reading of ${value}${unit === '' ? '' : ` ${unit}`} on ${longDayWords(day)}`,
        note: names.text(note),
      }),
    ),
  ]
  if (charter?.review != null) {
    const { review } = charter
    marks.push(
      mark('review', 'review', review, {
        labels: ['review'],
        sentence: `Review on ${longDayWords(review)}`,
      }),
    )
  }
  if (team.target !== null) {
    const labels = [`target ${dayWords(team.target)}`, 'target']
    marks.push(
      mark('target', 'target', team.target, {
        labels,
        sentence: `Target day ${longDayWords(team.target)}`,
      }),
    )
  }
  const hasEnding = mission.transitions.some(({ day }) => day === team.disbanded)
  if (team.disbanded !== null && !hasEnding) {
    const how = team.status === 'abandoned' ? 'abandoned' : 'disbanded'
    marks.push(
      mark('end', 'end', team.disbanded, {
        labels: [how],
        sentence: `${capital(how)} ${longDayWords(team.disbanded)}`,
      }),
    )
  }
  return marks.sort((a, b) => a.day - b.day || rank(a.kind) - rank(b.kind))
}

const ranks: readonly MarkKind[] = [
  'last-holder',
  'one-left',
  'target',
  'end',
  'postponed',
  'review',
  'transition',
  'reading',
]

/** The lower, the more a mark matters where there is no room for all labels. */
export function rank(kind: MarkKind): number {
  return ranks.indexOf(kind)
}

/** What is lost on one day with the same people is one mark. */
function lossMarks(losses: readonly HolderLoss[], names: Names): Mark[] {
  const groups = new Map<string, HolderLoss[]>()
  for (const loss of losses) {
    const { kind, from, left } = loss
    const key = [kind, from, left ?? loss.gone.map(({ person }) => person).join()].join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [loss])
    else group.push(loss)
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group
    if (first === undefined) return []
    const skills = group.map(({ skill }) => names.skill(skill)).sort()
    const kind = first.kind === 'last' ? 'last-holder' : 'one-left'
    return mark(kind, key, first.from, {
      labels: lossLabels(first, skills, names),
      sentence: lossSentence(first, listed(skills, skills.length), names),
      losses: group,
    })
  })
}

function lossLabels(loss: HolderLoss, skills: readonly string[], names: Names): string[] {
  const { left, gone, from } = loss
  const what = listed(skills, 2)
  const shortest = skills.length === 1 ? what : `${skills.length} skills`
  if (left !== null)
    return [
      `${what}: only ${names.person(left)} left`,
      `${what}: one left`,
      `${shortest}: one left`,
    ]
  const who = listed(gone.map(({ person }) => names.person(person)).sort(), 2)
  const verb = gone.length === 1 ? 'last holder' : 'last holders'
  return [
    `${what}: ${verb} ${who} ${gone.length === 1 ? 'leaves' : 'leave'} ${dayWords(addDays(from, -1))}`,
    `${what}: ${verb} ${who}`,
    `${what}: nobody left`,
    `${shortest}: nobody left`,
  ]
}

/** "Kafka: last holder Quin Doyle leaves 30 June 2026". */
export function lossSentence(loss: HolderLoss, skills: string, names: Names): string {
  if (loss.left !== null) {
    return `${skills}: only ${names.person(loss.left)} left from ${longDayWords(loss.from)}`
  }
  const gone = loss.gone.map(({ person }) => names.person(person)).sort()
  const isOne = gone.length === 1
  const who = `last ${isOne ? 'holder' : 'holders'} ${listed(gone, 4)} ${isOne ? 'leaves' : 'leave'}`
  return `${skills}: ${who} ${longDayWords(addDays(loss.from, -1))}`
}

function mark(
  kind: MarkKind,
  key: string,
  day: Day,
  more: Pick<Mark, 'sentence'> & Partial<Mark>,
): Mark {
  return {
    kind,
    key: `${kind} ${key}`,
    day: dayNumber(day),
    labels: [],
    note: '',
    losses: [],
    to: null,
    ...more,
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
