import { describe, expect, test } from 'vitest'
import { hrefOf, parseRoute, routes } from '#app/routes.ts'

describe('Routes', () => {
  test('each address leads to its screen', () => {
    for (const route of routes) expect(parseRoute(hrefOf(route))).toBe(route)
  })

  test('an unknown address is the matrix', () => {
    for (const hash of ['', '#', '#/', '#/missing', '#/%E0', '#risky']) {
      expect(parseRoute(hash)).toBe('matrix')
    }
  })

  test('what follows the screen in an address does not matter', () => {
    expect(parseRoute('#/risk/team?severity=high')).toBe('risk')
  })
})
