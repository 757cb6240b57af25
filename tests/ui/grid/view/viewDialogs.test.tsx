// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type ColumnFilter, type GridView, plainView } from '#ui/grid/gridView.ts'
import { arrangeColumns } from '#ui/grid/view/arrangeColumns.ts'
import { ColumnFilterDialog } from '#ui/grid/view/ColumnFilterDialog.tsx'
import { ColumnsDialog } from '#ui/grid/view/ColumnsDialog.tsx'
import type { DistinctValues } from '#ui/grid/view/distinctValues.ts'
import { type NamedView, ViewsMenu } from '#ui/grid/view/ViewsMenu.tsx'
import { columnsOf, idsOf } from './viewSketch.ts'

afterEach(cleanup)

const levels = [
  { value: '3', count: 7 },
  { value: '4', count: 2 },
  { value: '', count: 12 },
]
const [kotlin] = columnsOf('kotlin', {
  kind: 'choice',
  choices: () => ['2', '3', '4'].map((value) => ({ value, label: `Level ${value}` })),
  instantKeys: '',
})

function openFilter(filter: ColumnFilter | null = null, values: DistinctValues = levels) {
  const onFilter = vi.fn()
  const onClose = vi.fn()
  render(
    <ColumnFilterDialog
      label="Kotlin"
      column={kotlin}
      values={values}
      filter={filter}
      onFilter={onFilter}
      onClose={onClose}
    />,
  )
  return { onFilter, onClose }
}

const option = (name: RegExp) => screen.getByRole('option', { name })
const isChosen = (name: RegExp) => option(name).getAttribute('aria-selected') === 'true'

describe('The filter of a column', () => {
  test('lists its values with how often they occur, all of them chosen', () => {
    openFilter()
    expect(screen.getAllByRole('option').map((it) => it.textContent)).toEqual([
      'Level 3, 7',
      'Level 4, 2',
      '(empty), 12',
    ])
    for (const name of [/Level 3/, /Level 4/, /empty/]) expect(isChosen(name)).toBe(true)
  })

  test('is made by the keyboard alone', async () => {
    const { onFilter, onClose } = openFilter()
    screen.getByLabelText('Contains').focus()
    await userEvent.tab()
    expect(document.activeElement).toBe(screen.getByLabelText('Search values'))
    await userEvent.keyboard('emp')
    expect(screen.getAllByRole('option')).toHaveLength(1)
    screen.getByRole('button', { name: 'None' }).focus()
    await userEvent.keyboard('{Enter}')
    screen.getByLabelText('Search values').focus()
    await userEvent.clear(screen.getByLabelText('Search values'))
    option(/Level 3/).focus()
    await userEvent.keyboard(' ')
    expect(isChosen(/Level 3/)).toBe(false)
    expect(isChosen(/Level 4/)).toBe(true)
    screen.getByLabelText('Contains').focus()
    await userEvent.keyboard('{Enter}')
    expect(onFilter).toHaveBeenCalledWith({ values: ['4'], text: '' })
    expect(onClose).toHaveBeenCalledOnce()
  })

  test('with every value chosen is none, and keeps the text', async () => {
    const { onFilter } = openFilter({ values: ['3'], text: 'x' })
    expect(isChosen(/Level 4/)).toBe(false)
    await userEvent.click(screen.getByRole('button', { name: 'All' }))
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
    expect(onFilter).toHaveBeenCalledWith({ values: null, text: 'x' })
  })

  test('keeps a chosen value that no cell holds now, and lists it', async () => {
    const { onFilter } = openFilter({ values: ['2', '3'], text: '' })
    expect(option(/Level 2/).textContent).toBe('Level 2, 0')
    await userEvent.click(option(/Level 4/))
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
    expect(onFilter).toHaveBeenCalledWith({ values: ['3', '4', '2'], text: '' })
  })

  describe('with more values than are listed', () => {
    const names = Array.from({ length: 600 }, (_, at) => `p${at}`)
    const people = names.map((value) => ({ value, count: 1 }))
    const find = async (query: string) => {
      const field = screen.getByLabelText('Search values')
      await userEvent.clear(field)
      await userEvent.type(field, query)
    }
    const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

    test('none is chosen at first, and that is no filter', async () => {
      const { onFilter } = openFilter(null, people)
      expect(screen.getByText(/as long as none is ticked, all stay/)).toBeTruthy()
      expect(screen.getAllByRole('option')).toHaveLength(200)
      expect(screen.queryAllByRole('option', { selected: true })).toEqual([])
      await press('Apply')
      expect(onFilter).toHaveBeenCalledWith({ values: null, text: '' })
    })

    test('one that is not listed is searched for and chosen, whatever else is listed then', async () => {
      const { onFilter } = openFilter({ values: ['p7'], text: '' }, people)
      await find('p599')
      await userEvent.click(option(/p599/))
      await find('p598')
      await userEvent.click(option(/p598/))
      await press('Apply')
      expect(onFilter).toHaveBeenCalledWith({ values: ['p7', 'p598', 'p599'], text: '' })
    })

    test('All and None are about everything that the search finds, listed or not', async () => {
      const { onFilter } = openFilter(null, people)
      await find('p')
      await press('All')
      await find('p199')
      await press('None')
      await press('Apply')
      const values = names.filter((name) => name !== 'p199')
      expect(onFilter).toHaveBeenCalledWith({ values, text: '' })
    })
  })

  test('Escape leaves it as it was, also from the list', async () => {
    const { onFilter, onClose } = openFilter()
    option(/Level 3/).focus()
    await userEvent.keyboard('{Escape}')
    expect(onFilter).not.toHaveBeenCalled()
    expect(onClose).toHaveBeenCalledOnce()
  })
})

describe('The list of columns', () => {
  const columns = columnsOf('ada/Old basic/Old cobol/Old delphi/New')
  let view: GridView = plainView

  function Arranged() {
    const [present, setPresent] = useState(plainView)
    view = present
    return <ColumnsDialog columns={columns} view={present} onView={setPresent} onClose={() => {}} />
  }
  const shown = () => idsOf(arrangeColumns(columns, view))
  const row = (name: string) => screen.getByRole('row', { name: new RegExp(name, 'i') })

  test('hides a column and shows it again', async () => {
    render(<Arranged />)
    await userEvent.click(within(row('basic')).getByText('BASIC'))
    expect(shown()).toBe('ada cobol delphi')
    expect(row('basic').getAttribute('aria-selected')).toBe('false')
    row('basic').focus()
    await userEvent.keyboard(' ')
    expect(shown()).toBe('ada basic cobol delphi')
  })

  test('moves a column without a drag, and the focus goes with it', async () => {
    render(<Arranged />)
    const button = (name: string) => screen.getByRole('button', { name })
    const hasFocus = (name: string) =>
      vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(name))
    button('Show all').focus()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}')
    await hasFocus('Move BASIC down')
    await userEvent.keyboard('{Enter}')
    expect(shown()).toBe('ada cobol basic delphi')
    await hasFocus('Move BASIC down')
    await userEvent.keyboard('{Enter}')
    expect(shown()).toBe('ada cobol delphi basic')
    await hasFocus('BASIC')
    await userEvent.keyboard('{ArrowUp}')
    await hasFocus('DELPHI')
    await userEvent.click(button('Reset order'))
    expect(shown()).toBe('ada basic cobol delphi')
  })

  test('is searched, and shows what is found', async () => {
    render(<Arranged />)
    for (const name of ['ada', 'basic', 'cobol']) {
      await userEvent.click(within(row(name)).getByText(name.toUpperCase()))
    }
    expect(shown()).toBe('delphi')
    await userEvent.type(screen.getByLabelText('Search columns'), 'ba')
    expect(screen.getAllByRole('row')).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Show these' }))
    expect(shown()).toBe('basic delphi')
  })

  test('leaves the last column where it is', async () => {
    render(<Arranged />)
    for (const name of ['ada', 'basic', 'cobol', 'delphi']) {
      await userEvent.click(within(row(name)).getByText(name.toUpperCase()))
    }
    expect(shown()).toBe('delphi')
  })
})

describe('Saved views', () => {
  function openMenu(views: readonly NamedView[] = []) {
    const events = {
      onOpen: vi.fn(),
      onSave: vi.fn(),
      onRename: vi.fn(),
      onDelete: vi.fn(),
      onReset: vi.fn(),
      onNotice: vi.fn(),
    }
    render(<ViewsMenu views={views} {...events} />)
    const choose = async (name: string) => {
      await userEvent.click(screen.getByRole('button', { expanded: false }))
      await userEvent.click(await screen.findByRole('menuitem', { name }))
    }
    return { ...events, choose }
  }
  const mine = { name: 'Mine', address: '?sort=a', isCurrent: true }
  const other = { name: 'At risk', address: '?filter.a=1', isCurrent: false }

  test('are opened by their name', async () => {
    const { choose, onOpen } = openMenu([mine, other])
    await choose('At risk')
    expect(onOpen).toHaveBeenCalledWith('?filter.a=1')
  })

  test('are saved under a name, and it is said when that replaces one', async () => {
    const { choose, onSave } = openMenu([other])
    await choose('Save this view…')
    const field = await screen.findByLabelText('Name')
    await userEvent.type(field, '{Enter}')
    expect(screen.getByText('Give it a name.')).toBeTruthy()
    await userEvent.type(field, ' At risk ')
    expect(screen.getByRole('button', { name: 'Replace' })).toBeTruthy()
    await userEvent.type(field, 'today{Enter}')
    expect(onSave).toHaveBeenCalledWith('At risk today')
  })

  test('the one that is open can be renamed and deleted', async () => {
    const { choose, onRename, onDelete } = openMenu([mine, other])
    await choose('Delete “Mine”')
    expect(onDelete).toHaveBeenCalledWith('Mine')
    await choose('Rename “Mine”…')
    // Reaching the field selects its text, so that typing replaces it.
    await userEvent.type(await screen.findByLabelText('Name'), 'Ours{Enter}')
    expect(onRename).toHaveBeenCalledWith('Mine', 'Ours')
  })

  test('the address can be copied and the view reset', async () => {
    const { choose, onReset, onNotice } = openMenu()
    await choose('Reset view')
    expect(onReset).toHaveBeenCalledOnce()
    await choose('Copy address')
    await vi.waitFor(() => expect(onNotice).toHaveBeenCalledWith('Address copied.'))
  })
})
