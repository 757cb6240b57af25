import { Ellipsis } from 'lucide-react'
import type { Team } from '#core/model/team.ts'
import { useActionContext } from '#session/react.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { missionActions } from '../status/missionActions.ts'
import { reteamEntries } from '../status/reteamEntries.ts'
import { useMissions } from '../useMissions.ts'
import styles from './MissionHead.module.css'

/** The steps that the mission can take next; the one that leads on stands out. */
export function MissionActions({ team }: { readonly team: Team }) {
  const missions = useMissions()
  const { session, view } = useActionContext()
  // Where the part of disbanding is open, its own button is the one that stands out.
  const isDisbanding = missions.look.part === 'disband'
  // Nearest to the end of the row stands what leads on.
  const actions = missionActions(team, missions)
    .filter(({ id }) => id !== 'disbanded' || !isDisbanding)
    .sort((a, b) => Number(a.isForward) - Number(b.isForward))
  const showInMatrix = () => {
    session.select({ kind: 'team', team: team.id })
    view.navigate('matrix')
  }
  return (
    <div className={styles.actions}>
      <a href={missions.hrefOfAll()} className={`${buttonClass('ghost')} ${styles.back}`}>
        All missions
      </a>
      {actions.map(({ id, label, isForward, run }) => (
        <Button key={id} variant={isForward && !isDisbanding ? 'primary' : 'default'} onPress={run}>
          {label}…
        </Button>
      ))}
      <MenuButton
        label="More actions"
        placement="bottom end"
        entries={[
          {
            id: 'rename',
            label: 'Rename…',
            onAction: () => missions.ask({ kind: 'rename', mission: team.id }),
          },
          ...reteamEntries(team, view),
          { id: 'matrix', label: 'Show in the matrix', onAction: showInMatrix },
          {
            id: 'delete',
            label: 'Delete…',
            tone: 'danger',
            onAction: () => {
              session.select({ kind: 'team', team: team.id })
              view.ask({ kind: 'delete-selected' })
            },
          },
        ]}
        trigger={
          <IconButton label="More actions">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      />
    </div>
  )
}
