// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { extendTo, resolve, type Selection, selectPlace } from '#ui/grid/selection.ts'
import { SelectionStatus } from '#ui/grid/status/SelectionStatus.tsx'
import { gridOf } from '../find/gridOf.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const { shape, source } = gridOf(
  [{ label: 'Kotlin' }, { label: 'Kafka' }],
  [
    { label: 'Ana Ruiz', cells: ['4', '2'] },
    { label: 'Bo Larsen', cells: ['', '1'] },
  ],
)
const ana = selectPlace(shape, { r: 1, c: 1 })

function show(describe: () => string | null = () => null) {
  const line = (selection: Selection, message?: string) => (
    <SelectionStatus
      shape={shape}
      source={source}
      selected={resolve(shape, selection)}
      describe={describe}
      message={message}
    />
  )
  const { rerender } = render(line(ana))
  return (selection: Selection, message?: string) => rerender(line(selection, message))
}
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))

test('A selection is summed up once it rests, never while it is dragged', () => {
  const describe = vi.fn(() => '2 holders')
  const select = show(describe)
  screen.getByText('Kotlin · Ana Ruiz')
  for (const [r, c] of [
    [1, 2],
    [2, 2],
    [2, 1],
    [2, 2],
  ] as const) {
    select(extendTo(shape, ana, { r, c }))
    pass(30)
  }
  expect(describe).not.toHaveBeenCalled()
  pass(80)
  expect(describe).toHaveBeenCalledOnce()
  screen.getByText('2 rows × 2 columns')
  screen.getByText('Count 3 · Average 2.33 · 2 holders')
})

test('The number of cells is said once, after the person has finished; one cell is not said', () => {
  const select = show()
  pass(1000)
  expect(screen.getByRole('status').textContent).toBe('')
  select(extendTo(shape, ana, { r: 2, c: 1 }))
  pass(300)
  select(extendTo(shape, ana, { r: 2, c: 2 }))
  pass(300)
  expect(screen.getByRole('status').textContent).toBe('')
  pass(700)
  expect(screen.getByRole('status').textContent).toBe('4 cells selected')
})

test('A message stands before the selection, and is said', () => {
  const select = show()
  select(ana, 'Ana left on 1 May: her ratings stay as they were.')
  pass(700)
  expect(screen.queryByText('Kotlin · Ana Ruiz')).toBeNull()
  expect(screen.getByRole('status').textContent).toMatch(/^Ana left/)
})
