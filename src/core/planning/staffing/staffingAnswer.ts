import type { PersonId } from '../../model/ids.ts'
import { countedLevel } from '../../model/rating.ts'
import type { Workspace } from '../../model/workspace.ts'
import type { Part } from './lpModel.ts'
import type { NumberedRequest } from './numberedRequest.ts'
import type { NumberedAnswer } from './planStaffing.ts'
import type { NumberedRelaxation } from './relaxProblem.ts'
import type { Blame, Relaxation, StaffingAnswer, StaffingProof } from './staffing.ts'
import { holds } from './staffingProblem.ts'
import { staffingProposal } from './staffingProposal.ts'

/** An answer in numbers, with names. The workspace is the one that was asked about. */
export function staffingAnswer(
  workspace: Workspace,
  numbered: NumberedRequest,
  answer: NumberedAnswer,
): StaffingAnswer {
  const { request } = numbered
  switch (answer.kind) {
    case 'none':
      return { ...answer, request }
    case 'impossible': {
      const named = (it: NumberedRelaxation) => relaxation(numbered, it)
      return {
        kind: 'impossible',
        request,
        conflicts: answer.conflicts.map(({ parts, eased }) => ({
          blame: parts.map((part) => blame(workspace, numbered, part)),
          eased: eased.map(named),
        })),
        smallest: answer.smallest.map(named),
        each: answer.each.map(named),
        seconds: answer.seconds,
      }
    }
    case 'team':
      return {
        kind: 'team',
        request,
        proposal: staffingProposal(workspace, numbered, answer.team.choice),
        proof: proofInFte(answer.team.proof),
        alternatives: answer.alternatives.map(({ without, choice, isProven }) => ({
          without: personAt(numbered, without),
          proposal: staffingProposal(workspace, numbered, choice),
          isProven,
        })),
      }
  }
}

function proofInFte(proof: StaffingProof): StaffingProof {
  if (proof.kind !== 'bounded' || proof.level !== 'moved') return proof
  return { ...proof, found: proof.found / 1000, bound: proof.bound / 1000 }
}

function personAt({ people }: NumberedRequest, at: number): PersonId {
  const person = people[at]
  if (person === undefined) throw new RangeError(`No candidate ${at}`)
  return person
}

function relaxation(numbered: NumberedRequest, it: NumberedRelaxation): Relaxation {
  const { request } = numbered
  switch (it.kind) {
    case 'fewer-holders':
    case 'lower-level': {
      const skill = request.needs[it.need]?.skill
      if (skill === undefined) throw new RangeError(`No need ${it.need}`)
      return { kind: it.kind, skill, from: it.from, to: it.to }
    }
    case 'lower-floor': {
      const floor = request.floors[it.floor]
      if (floor === undefined) throw new RangeError(`No floor ${it.floor}`)
      return { kind: it.kind, chapter: floor.chapter, skill: floor.skill, from: it.from, to: it.to }
    }
    case 'more-fte':
    case 'less-fte':
      return { kind: it.kind, from: it.from / 1000, to: it.to / 1000 }
    case 'not-included':
    case 'not-excluded':
      return { kind: it.kind, person: personAt(numbered, it.candidate) }
    default:
      return it
  }
}

function blame(workspace: Workspace, numbered: NumberedRequest, part: Part): Blame {
  const { request, problem, people, stays, cells, unavailable } = numbered
  const [name, number] = part.split(' ')
  const at = Number(number)
  switch (name) {
    case 'need': {
      const [need, asked] = [problem.needs[at], request.needs[at]]
      if (need === undefined || asked === undefined) throw new RangeError(`No need ${at}`)
      const able = problem.candidates.flatMap((it, person) =>
        holds(it, at, need) ? [{ person: personAt(numbered, person), ...it }] : [],
      )
      const staying = stays.filter(
        (_, member) => (need.memberLevels[member] ?? -1) >= need.minLevel,
      )
      const excluded = able.filter(({ isExcluded }) => isExcluded)
      const joining = able.filter(({ isExcluded, ways }) => !isExcluded && ways.length > 0)
      const others = unavailable.filter(
        ({ person }) => countedLevel(workspace.ratings.get(person, asked.skill)) >= need.minLevel,
      )
      return {
        kind: 'need',
        need: asked,
        holders: [...staying, ...joining.map(({ person }) => person)],
        unavailable: [
          ...excluded.map(({ person }) => ({ person, why: 'excluded' }) as const),
          ...others,
        ],
      }
    }
    case 'floor': {
      const floor = request.floors[at]
      if (floor === undefined) throw new RangeError(`No floor ${at}`)
      return { kind: 'floor', floor }
    }
    case 'included':
      return { kind: 'included', person: people[at] as PersonId }
    case 'cell': {
      const cell = cells[at]
      if (cell === undefined) throw new RangeError(`No cell ${at}`)
      return { kind: 'source-gap', ...cell }
    }
    case 'size-most':
    case 'size-least':
    case 'fte-most':
    case 'fte-least':
      return { kind: name }
    default:
      throw new RangeError(`No part ${part} in ${workspace.organisation.record.name}`)
  }
}
