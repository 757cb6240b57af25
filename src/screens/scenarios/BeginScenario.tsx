import { type ReactNode, useRef } from 'react'
import { useActionContext } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { useOpenScenarioFile } from './useOpenScenarioFile.ts'

interface Props {
  /** There is none yet: then the new one comes first. */
  readonly isFirst?: boolean
  /** Further ways to begin. */
  readonly children?: ReactNode
}

/** A new scenario, and one from a file. */
export function BeginScenario({ isFirst = false, children }: Props) {
  const { view } = useActionContext()
  const begin = (
    <Button
      variant={isFirst ? 'primary' : 'default'}
      onPress={() => view.ask({ kind: 'new-scenario' })}
    >
      New scenario…
    </Button>
  )
  return (
    <>
      {isFirst ? begin : null}
      {children}
      <OpenFile />
      {isFirst ? null : begin}
    </>
  )
}

function OpenFile() {
  const open = useOpenScenarioFile()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onPress={() => picker.current?.click()}>Open a scenario file…</Button>
      <input
        ref={picker}
        type="file"
        aria-label="Scenario file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) void open(file)
          // The same file can be picked again.
          target.value = ''
        }}
      />
    </>
  )
}
