import { transformAsync, types, type PluginObj, type types as t } from '@babel/core';
import linguiMacro from '@lingui/babel-plugin-lingui-macro';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const MACRO_IMPORT = /from '@lingui\/(core|react)\/macro'/;
const PARSER = '@lingui/message-utils/compileMessage';
const NO_PARSER = '\0no-parser-of-messages';

/**
 * Turns Lingui's macros into calls, and each English message into its compiled form where it stands.
 *
 * English so needs neither a catalogue nor a parser of messages in the browser, and every chunk carries
 * the text of its own components only. Other languages come from `src/locales`, loaded when chosen.
 */
export function messages(): Plugin {
  let isBuild = false;
  return {
    name: 'messages',
    enforce: 'pre',
    // Lingui's core imports the parser of messages for development; as CommonJS it would stay in the build.
    resolveId: (id) => (isBuild && id === PARSER ? NO_PARSER : null),
    load: (id) => (id === NO_PARSER ? 'export const compileMessage = undefined;' : null),
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    async transform(code, id) {
      const [file = ''] = id.split('?');
      if (!/\.tsx?$/.test(file) || !MACRO_IMPORT.test(code)) return null;
      const result = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        // The whole file is handed on as it is but for the macros: types and JSX are Vite's business.
        plugins: [[linguiMacro, { stripMessageField: false }], precompileEnglish],
      });
      return result?.code ? { code: result.code, map: result.map ?? null } : null;
    },
  };
}

/** Replaces the text in `message` of what the macro wrote by Lingui's compiled message. */
function precompileEnglish(): PluginObj {
  return {
    visitor: {
      Program: {
        // After the macro's own pass over the program.
        exit(program) {
          program.traverse({
            ObjectExpression({ node }) {
              if (!hasKey(node, 'id')) return;
              for (const property of node.properties) {
                if (isNamed(property, 'message') && types.isStringLiteral(property.value)) {
                  property.value = compiled(property.value.value);
                }
              }
            },
            JSXOpeningElement({ node }) {
              if (!types.isJSXIdentifier(node.name, { name: '_Trans' })) return;
              for (const attribute of node.attributes) {
                if (!types.isJSXAttribute(attribute)) continue;
                if (!types.isJSXIdentifier(attribute.name, { name: 'message' })) continue;
                const text = textOf(attribute.value);
                if (text !== null) attribute.value = types.jsxExpressionContainer(compiled(text));
              }
            },
          });
        },
      },
    },
  };
}

function textOf(value: t.JSXAttribute['value']): string | null {
  if (types.isStringLiteral(value)) return value.value;
  if (types.isJSXExpressionContainer(value) && types.isStringLiteral(value.expression)) {
    return value.expression.value;
  }
  return null;
}

function compiled(text: string): t.Expression {
  return types.valueToNode(compileMessage(text));
}

function hasKey(node: t.ObjectExpression, name: string): boolean {
  return node.properties.some((property) => isNamed(property, name));
}

function isNamed(
  property: t.ObjectExpression['properties'][number],
  name: string,
): property is t.ObjectProperty {
  return types.isObjectProperty(property) && types.isIdentifier(property.key, { name });
}
