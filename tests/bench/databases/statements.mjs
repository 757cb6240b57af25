// What both databases are asked; each says the first part in the way that it answers fastest.

/**
 * An open database with the records loaded.
 *
 * @typedef {object} Database
 * @property {() => unknown} [before] not measured
 * @property {() => unknown} run finds everything, and leaves the findings as a table
 * @property {() => Promise<[string, number][]> | [string, number][]} tally
 *   by "kind severity" what the last run found; not measured
 */

/** The tables, with the columns of `NumberedRecords`. */
export const columns = {
  skill: ['skill', 'minLevel'],
  scope: ['scope', 'otherwise'],
  rating: ['person', 'skill', 'level'],
  member: ['scope', 'person'],
  need: ['scope', 'skill', 'minLevel', 'minHolders'],
}

/**
 * @param {import('../numbered.ts').NumberedRecords} records
 * @returns {Record<keyof typeof columns, Record<string, Int32Array>>}
 */
export function tablesOf({ minLevels, otherwise, ratings, members, needs }) {
  return {
    skill: { skill: minLevels.map((_, at) => at), minLevel: minLevels },
    scope: { scope: otherwise.map((_, at) => at), otherwise },
    rating: ratings,
    member: members,
    need: needs,
  }
}

/** How many hold a skill in the whole organisation, at each minimum level that somebody asks for. */
export const anywhere = `
  asked as (select skill, minLevel from skill union select skill, minLevel from need),
  anywhere as (
    select a.skill, a.minLevel, count(*) as holders
    from asked a join rating r on r.skill = a.skill and r.level >= a.minLevel
    group by a.skill, a.minLevel
  )`

/**
 * All findings, from `held`: scope, skill, minLevel, minHolders (null where not needed), depth and
 * a holder. 0 in \`otherwise\` is "yes", 1 "no", 2 "unstated"; kinds are told by their initials.
 */
export const findings = `
  select h.scope, h.skill,
    case when h.depth > 1 then 's' else 'k' end as kind,
    case
      when h.depth > 1 then 'medium'
      when h.minHolders is not null then case when a.holders > 1 then 'high' else 'critical' end
      when s.otherwise = 2 then case when a.holders > 1 then 'medium' else 'high' end
      else case when a.holders > 1 then 'low' else 'medium' end
    end as severity,
    case when h.depth = 1 then h.holder end as holder
  from held h
    join scope s on s.scope = h.scope
    join anywhere a on a.skill = h.skill and a.minLevel = h.minLevel
  where h.depth = 1 or h.depth < h.minHolders
  union all
  select n.scope, n.skill, 'g', 'critical', null
  from need n left join held h on h.scope = n.scope and h.skill = n.skill
  where h.scope is null`

export const countFindings = `
  select case kind when 'g' then 'gap' when 'k' then 'key-person' else 'short' end as kind,
    severity, count(*) as findings
  from found group by 1, 2`
