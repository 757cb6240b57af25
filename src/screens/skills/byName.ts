interface Named {
  readonly id: string
  readonly name: string
}

const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** As people expect names in a list; by id where they are the same. */
export function byName(a: Named, b: Named): number {
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
}
