// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAddresses, queryOf, useRoute } from '#app/routes.ts'
import { ViewContext } from '#session/react.ts'
import { useScreenAddress } from '#session/useScreenAddress.ts'

beforeEach(() => history.replaceState(null, '', '#/skills'))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A screen, and what the app gives it. */
function openScreen() {
  const addresses = createAddresses()
  const view = { ...addresses, navigate: () => {}, ask: () => {}, setTheme: () => {} }
  const { result } = renderHook(() => ({ route: useRoute(), address: useScreenAddress() }), {
    wrapper: ({ children }) => (
      <StrictMode>
        <ViewContext value={view}>{children}</ViewContext>
      </StrictMode>
    ),
  })
  return {
    hrefOf: addresses.hrefOf,
    route: () => result.current.route,
    read: () => String(result.current.address[0]),
    set: (query: string) => act(() => result.current.address[1](new URLSearchParams(query))),
    go: (hash: string) =>
      act(() => {
        history.replaceState(null, '', hash)
        dispatchEvent(new Event('hashchange'))
      }),
  }
}

describe('The address of a screen', () => {
  test('is what follows its name', () => {
    expect(queryOf('#/skills?sort=a,b')).toBe('?sort=a,b')
    for (const hash of ['', '#/skills', '#/skills?']) expect(queryOf(hash)).toBe('')
    history.replaceState(null, '', '#/skills?sort=kotlin%2C')
    expect(openScreen().read()).toBe('sort=kotlin%2C')
  })

  test('is replaced without a step in the history, and stays readable', () => {
    const screen = openScreen()
    const { length } = history
    screen.set('sort=kotlin:desc,java&filter.name=Ana Li')
    expect(location.hash).toBe('#/skills?sort=kotlin:desc,java&filter.name=Ana+Li')
    expect(history.length).toBe(length)
    expect(screen.route()).toBe('skills')
    expect(new URLSearchParams(screen.read()).get('sort')).toBe('kotlin:desc,java')
  })

  test('follows the browser’s Back', () => {
    const screen = openScreen()
    screen.set('sort=kotlin')
    screen.go('#/skills?sort=java')
    expect(screen.read()).toBe('sort=java')
  })

  test('holds at once while it changes quickly, and is written when that rests', () => {
    vi.useFakeTimers()
    const screen = openScreen()
    const replace = vi.spyOn(history, 'replaceState')
    for (let width = 100; width < 200; width++) {
      screen.set(`width=a:${width}`)
      expect(new URLSearchParams(screen.read()).get('width')).toBe(`a:${width}`)
    }
    act(() => vi.advanceTimersByTime(300))
    expect(location.hash).toBe('#/skills?width=a:199')
    expect(replace.mock.calls.length).toBeLessThan(6)
    replace.mockRestore()
  })

  test('that waits to be written gives way to one that came meanwhile', () => {
    vi.useFakeTimers()
    const screen = openScreen()
    for (let width = 100; width < 110; width++) screen.set(`width=a:${width}`)
    expect(location.hash).toBe('#/skills?width=a:103')
    screen.go('#/skills?sort=java')
    expect(screen.read()).toBe('sort=java')
    act(() => vi.advanceTimersByTime(300))
    expect(location.hash).toBe('#/skills?sort=java')
  })

  test('is where the links of other screens lead back to', () => {
    const screen = openScreen()
    screen.set('sort=kotlin')
    screen.go('#/risk')
    expect(screen.hrefOf('skills')).toBe('#/skills?sort=kotlin')
    screen.set('freeze=1')
    expect(screen.hrefOf('risk')).toBe('#/risk?freeze=1')
    screen.go(screen.hrefOf('skills'))
    expect(screen.read()).toBe('sort=kotlin')
    screen.set('')
    expect(screen.hrefOf('skills')).toBe('#/skills')
    expect(location.hash).toBe('#/skills')
  })

  test('survives an address that is written another way', () => {
    history.replaceState(null, '', '#skills?sort=kotlin')
    openScreen()
    expect(location.hash).toBe('#/skills?sort=kotlin')
  })
})
