import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { setScale } from '#core/commands/setScale.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { highestLevel, type LevelDefinition } from '#core/model/level.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Panel } from '#ui/Screen.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea, TextField } from '#ui/TextField.tsx'
import styles from './LevelsPanel.module.css'

interface Draft {
  readonly levels: readonly LevelDefinition[]
  readonly holdsFrom: number
}

/** What the levels mean, and from which one a skill is held. Nothing changes until it is saved. */
export function LevelsPanel() {
  const session = useSession()
  const record = useSessionState((state) => state.workspace.organisation.record)
  const [typed, setTyped] = useState<Draft | null>(null)
  const [error, setError] = useState<string | null>(null)
  const draft: Draft = typed ?? record
  const change = (fields: Partial<Draft>) => {
    setError(null)
    setTyped({ levels: draft.levels, holdsFrom: draft.holdsFrom, ...fields })
  }
  const rename = (at: number, fields: Partial<LevelDefinition>) =>
    change({ levels: draft.levels.map((it, level) => (level === at ? { ...it, ...fields } : it)) })
  const removeLast = () => {
    const levels = draft.levels.slice(0, -1)
    change({ levels, holdsFrom: Math.min(draft.holdsFrom, levels.length - 1) })
  }
  const save = () => {
    const outcome = session.perform((workspace) => setScale(workspace, draft), {
      saysRefusal: false,
    })
    if (isRefusal(outcome)) setError(outcome.refused)
    else setTyped(null)
  }
  const top = draft.levels.length - 1
  return (
    <Panel
      title="Levels"
      tools={
        typed === null ? undefined : (
          <>
            <Button
              size="small"
              onPress={() => {
                setTyped(null)
                setError(null)
              }}
            >
              Discard
            </Button>
            <Button size="small" variant="primary" onPress={save}>
              Save levels
            </Button>
          </>
        )
      }
    >
      <div className={styles.body}>
        {error === null ? null : (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
        <ol className={styles.levels} aria-label="Levels">
          {draft.levels.map(({ name, description }, level) => (
            // A level is its place in the scale.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={level} className={styles.level}>
              <span className={styles.number}>{level}</span>
              <TextField
                isLabelHidden
                label={`Name of level ${level}`}
                value={name}
                maxLength={200}
                onChange={(text) => rename(level, { name: text })}
                className={styles.name ?? ''}
              />
              <TextArea
                isLabelHidden
                rows={1}
                label={`Description of level ${level}`}
                placeholder="What somebody at this level does"
                value={description}
                maxLength={10_000}
                onChange={(text) => rename(level, { description: text })}
                className={styles.description ?? ''}
              />
              {level === top && draft.levels.length > 2 ? (
                <IconButton label={`Remove level ${level}`} onPress={removeLast}>
                  <Trash2 aria-hidden="true" />
                </IconButton>
              ) : null}
            </li>
          ))}
        </ol>
        <div className={styles.foot}>
          <Button
            size="small"
            isDisabled={top >= highestLevel}
            onPress={() => {
              const added = { name: `Level ${top + 1}`, description: '' }
              change({ levels: [...draft.levels, added] })
            }}
          >
            <Plus aria-hidden="true" />
            Add level {Math.min(top + 1, highestLevel)}
          </Button>
          <Select
            isInline
            label="Holds a skill from"
            value={String(draft.holdsFrom)}
            onChange={(level) => change({ holdsFrom: Number(level) })}
            options={draft.levels.map(({ name }, level) => ({
              value: String(level),
              label: `${level} · ${name}`,
            }))}
          />
        </div>
      </div>
    </Panel>
  )
}
