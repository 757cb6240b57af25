// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { NameDialog } from '#ui/NameDialog.tsx'
import { PaletteDialog } from '#ui/PaletteDialog.tsx'
import { TextField } from '#ui/TextField.tsx'

afterEach(cleanup)

describe('A confirmation', () => {
  function renderConfirmation() {
    const onConfirm = vi.fn()
    const onClose = vi.fn()
    render(
      <ConfirmDialog
        isOpen
        title="Delete Payments?"
        confirmLabel="Delete team"
        consequences={['7 memberships', '12 stated needs']}
        onConfirm={onConfirm}
        onClose={onClose}
      />,
    )
    return { onConfirm, onClose }
  }

  test('says what goes with it', () => {
    renderConfirmation()
    expect(screen.getByRole('alertdialog', { name: 'Delete Payments?' })).toBeTruthy()
    expect(screen.getAllByRole('listitem').map((it) => it.textContent)).toEqual([
      '7 memberships',
      '12 stated needs',
    ])
  })

  test('Escape does not delete', async () => {
    const { onConfirm, onClose } = renderConfirmation()
    await userEvent.keyboard('{Escape}')
    expect(onConfirm).not.toHaveBeenCalled()
    expect(onClose).toHaveBeenCalledOnce()
  })

  test('its button does it and closes', async () => {
    const { onConfirm, onClose } = renderConfirmation()
    await userEvent.click(screen.getByRole('button', { name: 'Delete team' }))
    expect(onConfirm).toHaveBeenCalledOnce()
    expect(onClose).toHaveBeenCalledOnce()
  })
})

describe('A form in a dialog', () => {
  function NameForm({ onSubmit }: { readonly onSubmit: (name: string) => void }) {
    const [name, setName] = useState('')
    return (
      <Dialog
        isOpen
        title="Add a team"
        onClose={() => {}}
        onSubmit={() => onSubmit(name)}
        footer={<Button type="submit">Add</Button>}
      >
        <TextField
          autoFocus
          label="Name"
          value={name}
          onChange={setName}
          error={name === 'x' ? 'That is too short.' : null}
        />
      </Dialog>
    )
  }

  test('Enter in a field submits what was typed', async () => {
    const onSubmit = vi.fn()
    render(<NameForm onSubmit={onSubmit} />)
    await userEvent.type(screen.getByLabelText('Name'), 'Payments{Enter}')
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith('Payments')
  })

  test('an error is tied to its field', async () => {
    render(<NameForm onSubmit={() => {}} />)
    const field = screen.getByRole('textbox', { name: 'Name' })
    await userEvent.type(field, 'x')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const describedBy = field.getAttribute('aria-describedby')?.split(' ') ?? []
    const texts = describedBy.map((id) => document.getElementById(id)?.textContent)
    expect(texts).toContain('That is too short.')
  })
})

describe('A dialog that asks for a name', () => {
  test('selects it when the field is reached: typing replaces it', async () => {
    const onName = vi.fn(() => null)
    const onClose = vi.fn()
    render(
      <NameDialog
        title="Rename the plan"
        submitLabel="Rename"
        initial="Plan 1"
        maxLength={80}
        onClose={onClose}
        onName={onName}
      />,
    )
    act(() => screen.getByRole('textbox', { name: 'Name' }).focus())
    await userEvent.keyboard('Autumn{Enter}')
    expect(onName).toHaveBeenCalledExactlyOnceWith('Autumn')
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  })
})

describe('A palette', () => {
  const choices = [
    { id: 'matrix', label: 'Go to Matrix', group: 'Actions' },
    { id: 'risk', label: 'Go to Risk', group: 'Actions' },
    { id: 'ana', label: 'Ana Ruiz', group: 'People' },
  ]

  test('typing and Enter choose the first that is found', async () => {
    const onChoose = vi.fn()
    render(
      <PaletteDialog
        label="Command palette"
        placeholder="Find"
        choices={choices}
        onChoose={onChoose}
        onClose={() => {}}
      />,
    )
    await userEvent.type(await screen.findByRole('searchbox'), 'risk')
    expect(screen.getAllByRole('option').map((it) => it.textContent)).toEqual(['Go to Risk'])
    await userEvent.keyboard('{Enter}')
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('risk')
  })

  test('says so when nothing is found', async () => {
    render(
      <PaletteDialog
        label="Command palette"
        placeholder="Find"
        choices={choices}
        onChoose={() => {}}
        onClose={() => {}}
      />,
    )
    await userEvent.type(await screen.findByRole('searchbox'), 'nobody')
    expect(screen.getByText('Nothing has that name.')).toBeTruthy()
  })
})
