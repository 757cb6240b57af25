// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { CellEditor } from '#ui/grid/editors/CellEditor.tsx'
import type { CellType } from '#ui/grid/gridData.ts'

afterEach(cleanup)

test.each<[string, CellType, string]>([
  ['one line', { kind: 'text', isMultiline: false }, 'textbox'],
  ['several lines', { kind: 'text', isMultiline: true }, 'textbox'],
  ['a number', { kind: 'number' }, 'textbox'],
  ['a date', { kind: 'date' }, 'textbox'],
  ['a choice', { kind: 'choice', choices: () => [], instantKeys: '' }, 'combobox'],
])(
  'An editor of %s has the focus once it is there, also where effects run twice',
  (_, type, role) => {
    const onAbandon = vi.fn()
    render(
      <StrictMode>
        <CellEditor
          type={type}
          align="start"
          label="Kotlin, Ana"
          initial="x"
          startsWith="content"
          choices={[]}
          box={{ left: 0, top: 0, width: 80, height: 28 }}
          row={2}
          column={2}
          problem={null}
          onCommand={() => {}}
          onChoose={() => {}}
          onAbandon={onAbandon}
          onChange={() => {}}
        />
      </StrictMode>,
    )
    expect(document.activeElement).toBe(screen.getByRole(role, { name: 'Kotlin, Ana' }))
    expect(onAbandon).not.toHaveBeenCalled()
  },
)
