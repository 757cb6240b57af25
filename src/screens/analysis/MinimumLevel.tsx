import { setMinimumLevel } from '#core/commands/setMinimumLevel.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Select } from '#ui/Select.tsx'

/** From which level one holds a skill, wherever the skill or the team says nothing else. */
export function MinimumLevel() {
  const session = useSession()
  const { holdsFrom, levels } = useSessionState((state) => state.workspace.organisation.record)
  return (
    <Select
      isInline
      label="Holds a skill from"
      value={String(holdsFrom)}
      onChange={(value) => session.perform((it) => setMinimumLevel(it, Number(value)))}
      options={levels.map(({ name }, level) => ({
        value: String(level),
        label: `${level} · ${name}`,
      }))}
    />
  )
}
