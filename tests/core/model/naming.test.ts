import { expect, test } from 'vitest'
import { percentText } from '#core/model/naming.ts'

const said = (share: number, digits: 0 | 1 = 0) =>
  percentText(share, digits).replaceAll('\u00a0', ' ')

test('a share is said in whole percents; only nothing is 0 and only all of it 100', () => {
  const shares = [0, 0.0004, 0.009, 0.01, 0.335, 0.9896, 0.996, 1]
  expect(shares.map((share) => said(share))).toEqual([
    '0 %',
    '< 1 %',
    '< 1 %',
    '1 %',
    '34 %',
    '99 %',
    '> 99 %',
    '100 %',
  ])
})

test('where small shares matter, the ends have a decimal', () => {
  const shares = [0, 0.0004, 0.0345, 0.05, 0.0996, 0.34, 0.9934, 0.9995, 1]
  expect(shares.map((share) => said(share, 1))).toEqual([
    '0 %',
    '< 0.1 %',
    '3.5 %',
    '5 %',
    '10 %',
    '34 %',
    '99.3 %',
    '> 99.9 %',
    '100 %',
  ])
})
