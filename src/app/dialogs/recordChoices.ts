import type { Workspace } from '#core/model/workspace.ts'
import type { Choice } from '#ui/choice.ts'

const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

export function chapterChoices(workspace: Workspace): Choice[] {
  return named([...workspace.chapters].map(({ id, name }) => ({ id, label: name })))
}

/** People with their chapter, which tells those of one name apart. */
export function peopleChoices(workspace: Workspace): Choice[] {
  return named(
    [...workspace.people].map(({ id, name, chapter, role }) => {
      const home = chapter === null ? undefined : workspace.chapters.get(chapter)?.name
      return { id, label: name, detail: home ?? role }
    }),
  )
}

/** Teams with their status, but for those that are over. */
export function teamChoices(workspace: Workspace): Choice[] {
  return named(
    [...workspace.teams]
      .filter(({ status }) => status !== 'disbanded' && status !== 'abandoned')
      .map(({ id, name, status }) => ({ id, label: name, detail: status })),
  )
}

function named(choices: Choice[]): Choice[] {
  return choices.sort((a, b) => byName.compare(a.label, b.label))
}
