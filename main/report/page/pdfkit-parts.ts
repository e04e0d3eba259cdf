// pdfkit with what a report needs and its types leave out: each part is checked for where it is taken, so that another version
// of pdfkit fails loudly and not in the bytes.
import { zlibSync } from 'fflate'
import PdfKit from 'pdfkit'
import type { EmbeddedFont } from './typesetter.ts'

type Reference = PDFKit.PDFKitReference

type StreamParts = {
  compress: boolean
  buffer: unknown
  readonly data: Record<string, unknown>
  finalize: () => void
}

const hasStreamParts = (reference: object): reference is StreamParts =>
  'compress' in reference && 'buffer' in reference && 'data' in reference && 'finalize' in reference

/** Streams are deflated by our own library: the bytes of the system's zlib differ between processors. */
const deflateHere = (reference: Reference): Reference => {
  const parts: object = reference
  if (!hasStreamParts(parts)) throw new Error('this version of pdfkit has other streams than the report rests on')
  parts.compress = false
  const finalize = parts.finalize.bind(reference)
  parts.finalize = () => {
    const { buffer, data } = parts
    const isPlain = data['Filter'] === undefined && data['Type'] !== 'Metadata'
    if (Array.isArray(buffer) && buffer.length > 0 && isPlain) {
      const chunks = buffer.filter((chunk) => chunk instanceof Uint8Array)
      parts.buffer = [Buffer.from(zlibSync(Buffer.concat(chunks), { level: 4 }))]
      data['Filter'] = 'FlateDecode'
    }
    finalize()
  }
  return reference
}

export class ReportDocument extends PdfKit {
  override ref(data: object): Reference {
    return deflateHere(super.ref(data))
  }
}

type DocumentParts = {
  readonly _font: EmbeddedFont
  readonly _root: { readonly data: Record<string, unknown> }
  _addInfo: () => void
  appendXML: (xml: string) => void
  readonly info: Record<string, unknown>
  endAcroForm: () => unknown
}

const hasDocumentParts = (document: object): document is DocumentParts =>
  '_root' in document &&
  '_addInfo' in document &&
  'appendXML' in document &&
  'info' in document &&
  'endAcroForm' in document

export type Internals = {
  /** The font last chosen. */
  readonly font: () => EmbeddedFont
  /** The catalog, open until the end. */
  readonly catalog: Record<string, unknown>
  /** pdfkit would add a form of its own, with NeedAppearances, which PDF/A forbids. */
  readonly keepOwnForm: () => void
}

export const internalsOf = (document: object): Internals => {
  if (!hasDocumentParts(document)) throw new Error('this version of pdfkit lacks a part the report rests on')
  escapeMetadata(document)
  document.appendXML(universalAccess)
  return {
    font: () => document['_font'],
    catalog: document['_root'].data,
    keepOwnForm: () => {
      document.endAcroForm = () => undefined
    },
  }
}

/**
 * Conformance to PDF/UA-1 (ISO 14289-1, 5), which pdfkit states only instead of PDF/A; a property that PDF/A does not know
 * comes with its description (ISO 19005-3, 6.6.2.3.2).
 */
const universalAccess = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                    <pdfaProperty:name>part</pdfaProperty:name>
                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                    <pdfaProperty:category>internal</pdfaProperty:category>
                    <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        `

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** pdfkit copies names into the XMP packet as they are; one `&` would make it unreadable. */
const escapeMetadata = (document: DocumentParts): void => {
  const add = document['_addInfo'].bind(document)
  document['_addInfo'] = () => {
    const plain = { ...document.info }
    for (const [name, value] of Object.entries(plain))
      if (typeof value === 'string') document.info[name] = escaped(value)
    add()
    Object.assign(document.info, plain)
  }
}

/** Puts a font among the page's resources. */
export const useFont = (page: PDFKit.PDFPage, font: EmbeddedFont): void => {
  const fonts: unknown = page.fonts
  if (typeof fonts === 'object' && fonts !== null && !(font.id in fonts))
    Object.assign(fonts, { [font.id]: font.ref() })
}

type ElementParts = { readonly dictionary: { readonly data: Record<string, unknown>; end: () => void } }

const hasElementParts = (element: object): element is ElementParts =>
  'dictionary' in element &&
  typeof element.dictionary === 'object' &&
  element.dictionary !== null &&
  'data' in element.dictionary &&
  'end' in element.dictionary

/**
 * Writes the one child of a structure element as itself. In a list of one, validators take a signed field for an object that is used
 * anew after signing (DocMDP); ISO 32000-1, table 323 allows both forms.
 */
export const withOneChild = (element: object): void => {
  if (!hasElementParts(element)) throw new Error('this version of pdfkit has other structure elements')
  const { dictionary } = element
  const end = dictionary.end.bind(dictionary)
  dictionary.end = () => {
    const children = dictionary.data['K']
    if (Array.isArray(children) && children.length === 1) dictionary.data['K'] = children[0] as unknown
    end()
  }
}
