// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { FindBar } from '#ui/grid/find/FindBar.tsx'
import type { Place } from '#ui/grid/gridShape.ts'
import { gridOf } from './gridOf.ts'

afterEach(cleanup)

const grid = gridOf(
  [{ label: 'Kotlin' }, { label: 'Kafka' }],
  [
    { label: 'Ana Ruiz', cells: ['4', 'later'] },
    { label: 'Bo Larsen', cells: ['', '3'] },
    { label: 'Cy Adeyemi', cells: ['4', ''] },
  ],
)

function open(start: Place = { r: 2, c: 1 }) {
  const went: Place[] = []
  const onClose = vi.fn()
  function Page() {
    const [active, setActive] = useState(start)
    const [asked, setAsked] = useState(1)
    return (
      <>
        <button type="button" onClick={() => setAsked(asked + 1)}>
          Ask
        </button>
        <FindBar
          {...grid}
          active={active}
          asked={asked}
          onGo={(place) => {
            went.push(place)
            setActive(place)
          }}
          onClose={onClose}
        />
      </>
    )
  }
  render(<Page />)
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find in the grid' })
  return { went, onClose, field, user: userEvent.setup() }
}

describe('The find bar', () => {
  test('has the focus and goes to the next hit from where the grid is, as one types', async () => {
    const { went, field, user } = open()
    expect(document.activeElement).toBe(field)
    await user.keyboard('4')
    await screen.findByText('2 of 2')
    expect(went).toEqual([{ r: 3, c: 1 }])
    expect(document.activeElement).toBe(field)
  })

  test('Enter and Shift+Enter walk through the hits and round the ends', async () => {
    const { went, user } = open({ r: 1, c: 1 })
    await user.keyboard('4')
    await screen.findByText('1 of 2')
    await user.keyboard('{Enter}')
    await screen.findByText('2 of 2')
    await user.keyboard('{Enter}')
    await screen.findByText('1 of 2')
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(went.slice(1)).toEqual([
      { r: 3, c: 1 },
      { r: 1, c: 1 },
      { r: 3, c: 1 },
    ])
  })

  test('the buttons do the same, and Enter on one of them presses it', async () => {
    const { went, user } = open({ r: 1, c: 1 })
    await user.keyboard('4')
    await screen.findByText('1 of 2')
    await user.click(screen.getByRole('button', { name: 'Next match' }))
    expect(went.at(-1)).toEqual({ r: 3, c: 1 })
    screen.getByRole('button', { name: 'Previous match' }).focus()
    await user.keyboard('{Enter}')
    expect(went.at(-1)).toEqual({ r: 1, c: 1 })
  })

  test('says the outcome once it stands, with what is at the hit', async () => {
    const { user } = open({ r: 1, c: 1 })
    await user.keyboard('4')
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 of 2: c1 of r0'))
    await user.keyboard('4')
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('No match'))
    expect(screen.getByRole('button', { name: 'Next match' })).toHaveProperty('disabled', true)
  })

  test('Esc closes it at once, with a text in it, too', async () => {
    const { onClose, field, user } = open()
    await user.keyboard('4{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
    expect(field.value).toBe('4')
  })

  test('asked for again, it has the focus and its text is selected', async () => {
    const { field, user } = open()
    await user.keyboard('late')
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    expect(document.activeElement).toBe(field)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 4])
    field.setSelectionRange(4, 4)
    await user.keyboard('{Control>}f{/Control}')
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 4])
  })
})
