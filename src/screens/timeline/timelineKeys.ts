/** What hands do on the timeline, for the list of shortcuts; the tree reads its keys itself. */
export const timelineKeys: readonly { readonly keys: readonly string[]; readonly label: string }[] =
  [
    { keys: ['Plus'], label: 'Fewer days' },
    { keys: ['-'], label: 'More days' },
    { keys: ['0'], label: 'All days' },
    { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], label: 'Earlier, later' },
    { keys: ['Shift+Home', 'Shift+End'], label: 'Where everything begins, ends' },
    { keys: ['ArrowUp', 'ArrowDown'], label: 'Row above, below' },
    {
      keys: ['ArrowRight', 'ArrowLeft'],
      label: 'Open, close a mission; its next mark, the one before',
    },
    { keys: ['Space'], label: 'Open or close a mission' },
    { keys: ['Enter'], label: 'Explain a mark; follow the name of a mission' },
  ]
