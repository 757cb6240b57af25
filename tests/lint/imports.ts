import { type ESTree, parseSync, Visitor } from 'vite'

/** One place in a file that names another module, however it does so. */
export interface Import {
  /** As written; `null` where it is computed and nobody can know. */
  readonly specifier: string | null
  readonly line: number
  /** Gone when the program runs: it only names types. */
  readonly isType: boolean
}

const parsed = /\.tsx?$/

/** Whether a file can import others. Stylesheets are read for their `@import`. */
export function canImport(path: string): boolean {
  return parsed.test(path) || path.endsWith('.css')
}

/**
 * Everything a source file imports: static and dynamic imports, type-only ones, `import('…')`
 * as a type, re-exports, `new URL('…', import.meta.url)` and `import.meta.glob`, which names
 * modules without saying which. Throws where the file cannot be parsed.
 */
export function readImports(path: string, source: string): readonly Import[] {
  if (path.endsWith('.css')) return readStyleImports(source)
  const { program, errors } = parseSync(path, source)
  const [error] = errors
  if (error !== undefined) throw new Error(`${path}: ${error.message}`)

  const imports: Import[] = []
  const add = (node: { start: number }, specifier: string | null, kind: 'type' | 'value') => {
    const line = source.slice(0, node.start).split('\n').length
    imports.push({ specifier, line, isType: kind === 'type' })
  }
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value, node.importKind ?? 'value'),
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind ?? 'value'),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node, node.source.value, node.exportKind ?? 'value')
    },
    ImportExpression: (node) => add(node, literal(node.source), 'value'),
    TSImportType: (node) => add(node, node.source.value, 'type'),
    NewExpression: (node) => {
      const [url, base] = node.arguments
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL'
      if (isUrl && base !== undefined && isImportMeta(base)) add(node, literal(url), 'value')
    },
    CallExpression: (node) => {
      if (node.callee.type === 'MemberExpression' && isImportMeta(node.callee)) {
        add(node, null, 'value')
      }
    },
  }).visit(program)
  return imports
}

/** Whether a node is `import.meta` or a property of it. */
function isImportMeta(node: ESTree.Node): boolean {
  if (node.type === 'MemberExpression') return isImportMeta(node.object)
  return node.type === 'MetaProperty'
}

function literal(node: ESTree.Node | undefined): string | null {
  if (node?.type !== 'Literal') return null
  return typeof node.value === 'string' ? node.value : null
}

function readStyleImports(source: string): readonly Import[] {
  return [...source.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map((match) => ({
    specifier: match[1] ?? null,
    line: source.slice(0, match.index).split('\n').length,
    isType: false,
  }))
}
