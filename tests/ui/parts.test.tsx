// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { FileDrop } from '#ui/FileDrop.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { LevelMark, tintClass } from '#ui/LevelMark.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { Notices } from '#ui/Notices.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Pill } from '#ui/Pill.tsx'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { Select } from '#ui/Select.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('A menu', () => {
  test('opens with the keyboard, runs the item and gives the focus back', async () => {
    const onAction = vi.fn()
    render(
      <MenuButton
        label="Team"
        trigger={<Button>More</Button>}
        entries={[
          { id: 'rename', label: 'Rename…', onAction: () => {} },
          { id: 'delete', label: 'Delete…', tone: 'danger', onAction },
        ]}
      />,
    )
    const button = screen.getByRole('button', { name: 'More' })
    expect(button.getAttribute('aria-haspopup')).toBe('menu')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await screen.findByRole('menu', { name: 'Team' })
    const remove = screen.getByRole('menuitem', { name: 'Delete…' })
    remove.focus()
    await userEvent.keyboard('{Enter}')
    expect(onAction).toHaveBeenCalledOnce()
    expect(screen.queryByRole('menu')).toBeNull()
    await vi.waitFor(() => expect(document.activeElement).toBe(button))
  })
})

describe('A choice among a few', () => {
  test('exactly one segment holds, and pressing it again changes nothing', async () => {
    const onChange = vi.fn()
    render(
      <SegmentedControl
        label="Show"
        value="people"
        onChange={onChange}
        segments={[
          { value: 'people', label: 'People' },
          { value: 'heads', label: 'Headcount' },
        ]}
      />,
    )
    await userEvent.click(screen.getByRole('radio', { name: 'People' }))
    expect(onChange).not.toHaveBeenCalledWith('heads')
    await userEvent.click(screen.getByRole('radio', { name: 'Headcount' }))
    expect(onChange).toHaveBeenLastCalledWith('heads')
  })

  test('a select is found by its label and gives one of its values', async () => {
    const onChange = vi.fn()
    render(
      <Select
        isInline
        label="Holds a skill from"
        value="3"
        onChange={onChange}
        options={[
          { value: '3', label: '3 · Practitioner' },
          { label: 'Others', options: [{ value: '4', label: '4 · Expert' }] },
        ]}
      />,
    )
    const select = screen.getByRole('combobox', { name: 'Holds a skill from' })
    await userEvent.selectOptions(select, '4 · Expert')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('4')
  })

  test('a combo box finds by typing and can go back to nobody', async () => {
    const onChange = vi.fn()
    render(
      <ComboBox
        label="Product owner"
        noneLabel="Nobody"
        value="ana"
        onChange={onChange}
        choices={[
          { id: 'ana', label: 'Ana Ruiz' },
          { id: 'bo', label: 'Bo Larsen' },
        ]}
      />,
    )
    const button = screen.getByRole('button', { name: 'Product owner Ana Ruiz' })
    await userEvent.click(button)
    await userEvent.type(await screen.findByRole('searchbox'), 'bo l{Enter}')
    expect(onChange).toHaveBeenLastCalledWith('bo')
    await userEvent.click(screen.getByRole('button', { name: 'Product owner Ana Ruiz' }))
    await userEvent.type(await screen.findByRole('searchbox'), 'nobody{Enter}')
    expect(onChange).toHaveBeenLastCalledWith(null)
  })
})

describe('A number', () => {
  test('that is cleared is missing, not zero', () => {
    const onChange = vi.fn()
    render(<NumberField label="Percent" value={50} onChange={onChange} />)
    const field = screen.getByLabelText('Percent')
    fireEvent.change(field, { target: { value: '' } })
    fireEvent.change(field, { target: { value: '80' } })
    expect(onChange.mock.calls).toEqual([[null], [80]])
  })
})

describe('Files', () => {
  test('are given as picked, and the same one can be picked again', async () => {
    const onFiles = vi.fn()
    render(<FileDrop label="Files to import" onFiles={onFiles} />)
    const people = new File(['id,name'], 'people.csv', { type: 'text/csv' })
    const input = screen.getByLabelText('Files to import')
    await userEvent.upload(input, people)
    await userEvent.upload(input, people)
    expect(onFiles.mock.calls).toEqual([[[people]], [[people]]])
  })
})

describe('A question before a deletion', () => {
  test('says what goes along before what can be done about it', () => {
    render(
      <ConfirmDialog
        title="Delete Payments?"
        isOpen
        onClose={() => {}}
        onConfirm={() => {}}
        confirmLabel="Delete team"
        consequences={['4 memberships']}
        afterword="Undo brings everything back."
      >
        <p>What it takes along:</p>
      </ConfirmDialog>,
    )
    expect(screen.getByRole('alertdialog').textContent).toContain(
      'What it takes along:4 membershipsUndo brings everything back.',
    )
  })
})

describe('Notices', () => {
  const moved = { id: 1, tone: 'info', text: 'Ana moved to Payments.' } as const
  const refused = { id: 2, tone: 'warning', text: 'Ana is in Payments already.' } as const

  test('the latest is announced, politely', () => {
    render(<Notices notices={[moved, refused]} onDismiss={() => {}} />)
    expect(screen.getByRole('status').textContent).toBe('Ana is in Payments already.')
  })

  test('none is announced again when a later one goes', () => {
    const { rerender } = render(<Notices notices={[moved, refused]} onDismiss={() => {}} />)
    rerender(<Notices notices={[moved]} onDismiss={() => {}} />)
    expect(screen.getByRole('status').textContent).toBe('')
  })

  test('an outcome goes by itself after 8 seconds, a warning stays', () => {
    vi.useFakeTimers()
    const onDismiss = vi.fn()
    render(<Notices notices={[moved, refused]} onDismiss={onDismiss} />)
    vi.advanceTimersByTime(7_999)
    expect(onDismiss).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(onDismiss.mock.calls).toEqual([[1]])
  })

  test('one that offers to take it back stays 12 seconds, also once the offer is withdrawn', () => {
    vi.useFakeTimers()
    const onDismiss = vi.fn()
    const offering = { ...moved, action: { label: 'Undo', onPress: () => {} } }
    const { rerender } = render(<Notices notices={[offering]} onDismiss={onDismiss} />)
    vi.advanceTimersByTime(6_000)
    rerender(<Notices notices={[moved]} onDismiss={onDismiss} />)
    vi.advanceTimersByTime(5_999)
    expect(onDismiss).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onDismiss.mock.calls).toEqual([[1]])
  })

  test('what is said and done meanwhile gives an outcome no more time', () => {
    vi.useFakeTimers()
    const onDismiss = vi.fn()
    const { rerender } = render(<Notices notices={[moved]} onDismiss={() => {}} />)
    vi.advanceTimersByTime(5_000)
    rerender(<Notices notices={[moved, refused]} onDismiss={(id) => onDismiss(id)} />)
    vi.advanceTimersByTime(3_000)
    expect(onDismiss.mock.calls).toEqual([[1]])
  })

  test('nothing goes from under the pointer, nor while it has the focus', () => {
    vi.useFakeTimers()
    const onDismiss = vi.fn()
    render(<Notices notices={[moved]} onDismiss={onDismiss} />)
    const close = screen.getByRole('button', { name: 'Close notice' })
    fireEvent.pointerEnter(close)
    fireEvent.focus(close)
    vi.advanceTimersByTime(60_000)
    fireEvent.blur(close)
    vi.advanceTimersByTime(60_000)
    expect(onDismiss).not.toHaveBeenCalled()
    fireEvent.pointerLeave(close)
    vi.advanceTimersByTime(8_000)
    expect(onDismiss.mock.calls).toEqual([[1]])
  })

  test('taking it back also closes it', async () => {
    const onPress = vi.fn()
    const onDismiss = vi.fn()
    const notice = { ...moved, action: { label: 'Undo', onPress } }
    render(<Notices notices={[notice]} onDismiss={onDismiss} />)
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(onPress).toHaveBeenCalledOnce()
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(1)
  })
})

describe('Signs', () => {
  test('a level says its digit and its name', () => {
    render(<LevelMark digit={3} label="Practitioner" />)
    expect(screen.getByTitle('3 · Practitioner').textContent).toBe('3 · Practitioner')
  })

  test('the ends of any scale have the ends of the ramp', () => {
    expect(tintClass(0, 10)).toBe(tintClass(0))
    expect(tintClass(10, 10)).toBe(tintClass(4))
    expect(tintClass(1, 10)).toBe(tintClass(1))
    expect(tintClass(1, 1)).toBe(tintClass(4))
  })

  test('a pill with a short sign says it in words', () => {
    render(
      <Pill tone="risk" label="3 only holders">
        ▲ 3
      </Pill>,
    )
    expect(screen.getByText('3 only holders')).toBeTruthy()
    expect(screen.getByText('▲ 3').getAttribute('aria-hidden')).toBe('true')
  })
})

describe('An icon button', () => {
  function renderUndo() {
    render(
      <IconButton label="Undo" tooltip="Undo Rename Payments" keys="Ctrl Z">
        ↶
      </IconButton>,
    )
    return screen.getByRole('button', { name: 'Undo' })
  }

  test('says more on the focus, until Escape', async () => {
    const button = renderUndo()
    await userEvent.tab()
    const tooltip = screen.getByRole('tooltip')
    expect(tooltip.textContent).toBe('Undo Rename PaymentsCtrl Z')
    expect(button.getAttribute('aria-describedby')).toBe(tooltip.id)
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('tooltip')).toBeNull()
  })
})
