import { useEffect, useRef } from 'react'
import { hasEnded } from '#core/commands/mission/statusRules.ts'
import type { Team } from '#core/model/team.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { useMissions } from '../useMissions.ts'
import { DisbandWizard } from './DisbandWizard.tsx'

/** How a mission ends without leaving anything to nobody; nothing happens before the last step. */
export function DisbandPart({ team }: { readonly team: Team }) {
  const { hrefOf } = useMissions()
  const isOver = hasEnded(team)
  const link = useRef<HTMLAnchorElement>(null)
  const was = useRef(isOver)
  useEffect(() => {
    // The button that ended it is gone: the focus goes to what there is to do now.
    if (isOver && !was.current) link.current?.focus()
    was.current = isOver
  }, [isOver])
  if (!isOver) return <DisbandWizard team={team} />
  const since = team.disbanded === null ? '' : ` on ${dayWords(team.disbanded)}`
  return (
    <EmptyState
      title={`${team.name} was ${team.status}${since}`}
      text="Who did what in it, with which skills, and what was learnt stay in its history."
    >
      <a ref={link} href={hrefOf(team.id, 'history')}>
        Open its history
      </a>
    </EmptyState>
  )
}
