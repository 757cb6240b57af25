import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import '#ui/base.css'
import { PrintedGrid } from '#ui/grid/print/PrintedGrid.tsx'
import { gridOf } from '../find/gridOf.ts'

const people = 90
const { shape, source } = gridOf(
  Array.from({ length: 60 }, (_, at) => ({
    label: `Skill ${at + 1}`,
    group: at < 40 ? 'Backend' : 'Data',
    width: 36,
  })),
  [
    { label: 'Payments', kind: 'group' },
    ...Array.from({ length: people }, (_, at) => ({
      label: `Person ${at + 1}`,
      detail: 'Backend',
      cells: [{ text: '4', tone: 4, ring: 'strong' } as const, '2'],
    })),
    { label: 'Holders', kind: 'foot', cells: ['1', '2'] },
    { label: 'Lending', kind: 'group', isOpen: false },
  ],
)

function Page() {
  return (
    <>
      <main>The app</main>
      <PrintedGrid
        shape={shape}
        source={source}
        title="Skills"
        remarks={() => ['As of 1 May 2026', 'Only rows where Kotlin is 3']}
        cornerLabel="Person"
        rowHeaderWidth={232}
        orientation="vertical"
        ringLabels={{ strong: 'only holder', weak: 'only holder, not needed there' }}
      />
    </>
  )
}

beforeEach(async () => {
  await media('print')
})
afterEach(async () => {
  cleanup()
  await media('')
})

describe('While the page is printed', () => {
  test('every row stands in a table for each block of columns, and only then', () => {
    render(<Page />)
    expect(screen.queryByRole('table')).toBeNull()
    window.dispatchEvent(new Event('beforeprint'))
    const tables = screen.getAllByRole('table')
    expect(tables).toHaveLength(3)
    for (const table of tables) {
      const names = [...table.querySelectorAll('tbody th')].map(({ textContent }) => textContent)
      expect(names).toHaveLength(people + 3)
      expect(names.slice(0, 2)).toEqual(['Payments', 'Person 1Backend'])
      expect(names.slice(-2)).toEqual(['Holders', 'Lending (closed)'])
    }
    const heads = tables.flatMap((table) =>
      [...table.querySelectorAll('thead tr:last-child th')].map(({ textContent }) => textContent),
    )
    expect(heads).toEqual(Array.from({ length: 60 }, (_, at) => `Skill ${at + 1}`))
    window.dispatchEvent(new Event('afterprint'))
    return expect.poll(() => screen.queryByRole('table')).toBeNull()
  })

  test('it says what is printed, and nothing else of the page is there', () => {
    render(<Page />)
    window.dispatchEvent(new Event('beforeprint'))
    screen.getByRole('heading', { name: 'Skills' })
    screen.getByText(/^Printed on .* · As of 1 May 2026 · Only rows where Kotlin is 3$/)
    expect(screen.getByText('The app').checkVisibility()).toBe(false)
  })

  test('heads repeat on each page, rows stay whole and no block is wider than a page', () => {
    render(<Page />)
    window.dispatchEvent(new Event('beforeprint'))
    for (const table of screen.getAllByRole('table')) {
      const head = table.querySelector('thead')
      const row = table.querySelector('tbody tr')
      expect(head && getComputedStyle(head).display).toBe('table-header-group')
      expect(row && getComputedStyle(row).breakInside).toBe('avoid')
      expect(table.getBoundingClientRect().width).toBeLessThanOrEqual(961)
    }
  })

  test('columns that are a little too many are shrunk to one page', () => {
    const { shape: wide } = gridOf(
      Array.from({ length: 8 }, (_, at) => ({ label: `Field ${at + 1}`, width: 140 })),
      [{ label: '1', cells: ['Ana'] }],
    )
    render(
      <PrintedGrid
        shape={wide}
        source={source}
        title="People"
        remarks={() => []}
        cornerLabel="Row"
        rowHeaderWidth={60}
        orientation="horizontal"
      />,
    )
    window.dispatchEvent(new Event('beforeprint'))
    const table = screen.getByRole('table')
    expect(table.querySelectorAll('thead th')).toHaveLength(9)
    const { width } = table.getBoundingClientRect()
    expect(width).toBeGreaterThan(959)
    expect(width).toBeLessThanOrEqual(961)
  })

  test('a single holder has a thick border and a sign, in black on a light grey', () => {
    render(<Page />)
    window.dispatchEvent(new Event('beforeprint'))
    const cell = document.querySelector('td[data-ring="strong"]')
    const text = cell?.firstElementChild
    if (!cell || !text) throw new Error('No single holder is printed.')
    const { outlineStyle, outlineWidth, color, backgroundColor } = getComputedStyle(cell)
    expect([outlineStyle, outlineWidth]).toEqual(['solid', '2px'])
    expect(getComputedStyle(text, '::after').content).toBe('"*"')
    expect(color).toBe('rgb(0, 0, 0)')
    expect(backgroundColor).toBe('rgb(173, 173, 173)')
  })
})

test('A grid of too many cells says what to do instead', () => {
  const { shape: large } = gridOf(
    Array.from({ length: 201 }, () => ({ label: 'Skill' })),
    Array.from({ length: 1000 }, () => ({ label: 'Person' })),
  )
  render(
    <PrintedGrid
      shape={large}
      source={source}
      title="Skills"
      remarks={() => []}
      cornerLabel="Person"
      rowHeaderWidth={232}
      orientation="horizontal"
    />,
  )
  window.dispatchEvent(new Event('beforeprint'))
  expect(screen.queryByRole('table')).toBeNull()
  screen.getByText(/^These are 201,000 cells.* Filter the rows or hide columns/)
})

/** The page is laid out as for this medium. */
async function media(name: 'print' | ''): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { media: name })
}
