import { expect, test } from 'vitest'
import { planHref } from '#screens/analysis/planHref.ts'
import { parseRiskLook } from '#screens/risk/riskLook.ts'
import { chapter } from '#tests/support/builders.ts'

test('the link from a chapter opens the plans of the risk screen, of that chapter alone', () => {
  const scope = chapter('Data & models')
  if (scope.kind !== 'chapter') throw new Error('Not a chapter')
  const lookOf = (href: string) => parseRiskLook(new URLSearchParams(href.split('?')[1]))
  expect(lookOf(planHref(scope.id, 'learn'))).toMatchObject({ view: 'plans', scope, own: {} })
  expect(lookOf(planHref(scope.id, 'plan'))).toMatchObject({ scope, own: { plan: 'plan' } })
})
