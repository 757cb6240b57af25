import { labelOf } from '#session/actions/firstActions.ts'
import { actionNamed } from '#session/actions/registry.ts'
import { useActionContext } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import styles from './Pane.module.css'

export interface PaneActionsProps {
  /** Names in the registry, and shorter labels where those are too long here. */
  readonly actions: readonly (readonly [name: string, label?: string])[]
}

/** What can be done with what is selected; what cannot be done now is left out. */
export function PaneActions({ actions }: PaneActionsProps) {
  const context = useActionContext()
  const possible = actions
    .map(([name, label]) => ({ action: actionNamed(name), label }))
    .filter(({ action }) => action.canRun(context))
  return (
    <div className={styles.actions}>
      {possible.map(({ action, label }) => (
        <Button key={action.name} size="small" onPress={() => action.run(context)}>
          {label ?? labelOf(action, context)}
        </Button>
      ))}
    </div>
  )
}
