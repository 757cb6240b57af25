import { describe, expect, it } from 'vitest'
import type { Finding } from '#core/analysis/finding.ts'
import { serializeFindings } from '#core/interchange/findingsFile.ts'
import { chapter, person, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const workspace = sketchOrganisation({
  chapters: ['Data'],
  people: { ana: { name: '=Ana, “A”' } },
  teams: { b: { name: 'Beta' }, a: { name: 'Alpha' } },
  skills: { k: { name: 'Kafka' }, s: { name: 'SQL' } },
})

const base: Finding = {
  kind: 'key-person',
  severity: 'high',
  scope: team('a'),
  skill: skill('k'),
  minLevel: 3,
  minHolders: 1,
  needed: 'yes',
  holders: 1,
  holder: person('ana'),
  orgHolders: 4,
}

function rows(findings: readonly Finding[]): string[] {
  return serializeFindings(workspace, findings).trimEnd().split('\n')
}

describe('the findings file', () => {
  it('has the columns that others rely on, and names beside the ids', () => {
    expect(rows([base])).toEqual([
      'kind,severity,scope,scope_id,scope_name,skill_id,skill_name,min_level,min_holders,needed,holders,holder_id,holder_name,org_holders',
      `key-person,high,team,a,Alpha,k,Kafka,3,1,yes,1,ana,"'=Ana, “A”",4`,
    ])
  })

  it('tells neither name nor id where names are hidden', () => {
    const text = serializeFindings(workspace, [base], () => 'Person 7')
    expect(text).toContain(',Person 7,Person 7,4')
    expect(text).not.toContain('ana')
  })

  it('leaves the holder empty where there is none', () => {
    const gap: Finding = { ...base, kind: 'gap', severity: 'critical', holders: 0, holder: null }
    expect(rows([gap])[1]).toBe('gap,critical,team,a,Alpha,k,Kafka,3,1,yes,0,,,4')
  })

  it('is sorted by severity, worst first, then kind, scope, scope name and skill name', () => {
    const findings: Finding[] = [
      { ...base, severity: 'low' },
      { ...base, severity: 'medium', kind: 'short' },
      { ...base, severity: 'medium' },
      { ...base, skill: skill('s') },
      { ...base, scope: team('b') },
      base,
      { ...base, scope: chapter('Data') },
      { ...base, severity: 'critical' },
      { ...base, severity: 'critical', kind: 'gap', holder: null },
    ]
    const order = rows(findings)
      .slice(1)
      .map((row) => {
        const [kind, severity, , , scope, , name] = row.split(',')
        return [severity, kind, scope, name].join(' ')
      })
    expect(order).toEqual([
      'critical gap Alpha Kafka',
      'critical key-person Alpha Kafka',
      'high key-person Data Kafka',
      'high key-person Alpha Kafka',
      'high key-person Alpha SQL',
      'high key-person Beta Kafka',
      'medium key-person Alpha Kafka',
      'medium short Alpha Kafka',
      'low key-person Alpha Kafka',
    ])
    expect(rows(findings.toReversed())).toEqual(rows(findings))
  })
})
