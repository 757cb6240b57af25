import { addDays } from '#core/model/day.ts'
import type { Interaction, InteractionMode } from '#core/model/interaction.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import styles from './Disband.module.css'
import { useDisbanding } from './useDisbanding.ts'

const modeWords: Readonly<Record<InteractionMode, string>> = {
  collaboration: 'Collaboration',
  'x-as-a-service': 'X as a service',
  facilitating: 'Facilitating',
}

/** What the team has going with others, which ends with it. */
export function InteractionsStep() {
  const { interactions, team, day } = useDisbanding()
  if (interactions.length === 0) {
    return (
      <EmptyState
        title="No interaction ends"
        text={`None of ${team.name} goes on past ${dayWords(day)}.`}
      />
    )
  }
  return (
    <ul className={styles.list}>
      {interactions.map((it) => (
        <InteractionItem key={it.id} interaction={it} />
      ))}
    </ul>
  )
}

function InteractionItem({ interaction }: { readonly interaction: Interaction }) {
  const { workspace, team, day } = useDisbanding()
  const { from, to, mode, purpose, starts, expectedEnd } = interaction
  const other = workspace.teams.get(from === team.id ? to : from)?.name ?? 'a deleted team'
  const hasBegun = starts === null || starts < day
  const last = dayWords(addDays(day, -1))
  const expected = expectedEnd === null ? 'no end was expected' : `until ${dayWords(expectedEnd)}`
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        {modeWords[mode]} {from === team.id ? 'with' : 'from'} {other}
        {purpose === '' ? null : <span className={styles.detail}>{purpose}</span>}
      </span>
      <span>{expected}</span>
      <span>
        {hasBegun ? `ends on ${last}` : `does not begin, which was due ${dayWords(starts)}`}
      </span>
    </li>
  )
}
