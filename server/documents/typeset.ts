import { join } from 'node:path'

import { PDFDocument } from '@cantoo/pdf-lib'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

import { projectRoot } from '../env.ts'
import type { DocumentContent } from './content.ts'
import { fontFolder } from '../drawings/fonts.ts'

const templates = join(projectRoot, 'server/documents/templates')
let compiler: NodeCompiler | undefined

/**
 * Typesets a document with its template as an accessible PDF (PDF/UA-1). The content reaches Typst as a JSON
 * file, so that a text typed by a user is never run as code.
 */
export async function typeset(template: string, content: DocumentContent): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontPaths: [fontFolder] }],
  })
  compiler.mapShadow(join(templates, 'content.json'), Buffer.from(JSON.stringify(content)))
  try {
    const compiled = compiler.compile({ mainFilePath: join(templates, `${template}.typ`) })
    if (compiled.result === null)
      throw new Error(
        `${template}.typ: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
      )
    return await packed(
      compiler.pdf(compiled.result, {
        pdfStandard: 'ua-1',
        creationTimestamp: Math.floor(Date.parse(content.madeAt) / 1000),
      }),
    )
  } finally {
    compiler.resetShadow()
    compiler.evictCache(2)
  }
}

/**
 * Compresses the PDF's objects into object streams: the tags of a long table then take a third of the bytes that
 * Typst writes.
 */
async function packed(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  return file.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
}
