import { useMemo } from 'react'
import { isPresent } from '#core/model/standing.ts'
import { useSessionState } from '#session/react.ts'
import type { Choice } from '#ui/choice.ts'
import { compareShown, usePersonNames } from '../analysis/personNames.ts'

/** Everybody who is there on the day, by what they are called here, with their chapter. */
export function usePeopleChoices(): Choice[] {
  const people = useSessionState((state) => state.workspace.people)
  const chapters = useSessionState((state) => state.workspace.chapters)
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  return useMemo(() => {
    const present = [...people].filter((person) => isPresent(person, day))
    const choices = present.map((person): Choice => {
      const { id, role, chapter } = person
      const home = chapter === null ? undefined : chapters.get(chapter)?.name
      return { id, label: nameOf(person), detail: home ?? role }
    })
    return choices.sort((a, b) => compareShown(a.label, b.label))
  }, [people, chapters, day, nameOf])
}
