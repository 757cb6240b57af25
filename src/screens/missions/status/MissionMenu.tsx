import { Ellipsis } from 'lucide-react'
import type { Team } from '#core/model/team.ts'
import { useActionContext } from '#session/react.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { MenuButton, type MenuEntry } from '#ui/Menu.tsx'
import { useMissions } from '../useMissions.ts'
import { missionActions } from './missionActions.ts'
import { reteamEntries } from './reteamEntries.ts'

/** What can be done with a mission from where it is shown among others. */
export function MissionMenu({ team }: { readonly team: Team }) {
  const missions = useMissions()
  const { view } = useActionContext()
  const entries: MenuEntry[] = [
    ...missionActions(team, missions).map(({ id, label, run }) => ({
      id,
      label: `${label}…`,
      onAction: run,
    })),
    { kind: 'separator', id: 'line' },
    ...reteamEntries(team, view),
    {
      id: 'rename',
      label: 'Rename…',
      onAction: () => missions.ask({ kind: 'rename', mission: team.id }),
    },
  ]
  return (
    <MenuButton
      label={`Actions for ${team.name}`}
      placement="bottom end"
      entries={entries}
      trigger={
        <IconButton size="small" label={`Actions for ${team.name}`} tooltip="Change its status">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    />
  )
}
