import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import lingui from 'eslint-plugin-lingui';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
import security from 'eslint-plugin-security';
import tseslint from 'typescript-eslint';

/** What looks like text and is none. */
const UNLOCALIZED_STRINGS = {
  useTsTypes: true,
  ignore: [
    // One word that does not begin as a sentence does: names of events, paths, units, icons.
    String.raw`^\s*[^\sA-Z]\S*\s*$`,
    String.raw`^[A-Z0-9_:-]+$`,
    // Classes: words in lower case, at least one with a hyphen, a colon or a bracket in it.
    String.raw`^(?=.*[a-z][-:[])[a-z\d\s:[\]()/_.,%&=>*!+#'-]+$`,
    '^Neuron Meet$',
    // Keys, which `Kbd` names.
    String.raw`^(Ctrl|Space|Esc|F\d+)$`,
    // The data of an SVG path.
    String.raw`^M.*z$`,
  ],
  ignoreNames: [{ regex: { pattern: '(className|Classes|style)$', flags: 'i' } }, 'd', 'media'],
  ignoreFunctions: [
    'cn',
    'cva',
    '*Error',
    'useMediaQuery',
    '*.querySelector*',
    '*.matchMedia',
    '*.closest',
    '*.userAgent.includes',
  ],
};

/** Utilities that name a side of the screen; in a language written from the right they are wrong. */
const PHYSICAL_CLASS =
  '(^|[\\s:!]-?)(m[lr]|p[lr]|scroll-[mp][lr]|left|right|rounded-[tb]?[lr]|border-[lr]|text-left|text-right|float-left|float-right)(-|$|[\\s!])';
const SIDES =
  'Name sides by start and end (ms-, pe-, start-, rounded-e-): languages are written from either side.';

const RESTRICTED_SYNTAX = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only: a thing has one name everywhere.',
  },
];
const RESTRICTED_HTML = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'What people write is text: nothing here is drawn from HTML.',
  },
];
const RESTRICTED_CLASSES = [
  {
    selector: `JSXAttribute[name.name='className'] Literal[value=/${PHYSICAL_CLASS}/]`,
    message: SIDES,
  },
  {
    selector: `JSXAttribute[name.name='className'] TemplateElement[value.raw=/${PHYSICAL_CLASS}/]`,
    message: SIDES,
  },
  {
    selector: `CallExpression[callee.name=/^(cn|cva)$/] Literal[value=/${PHYSICAL_CLASS}/]`,
    message: SIDES,
  },
];

export default tseslint.config(
  { ignores: ['dist/', '.gallery/', 'coverage/', 'src/protocol/*.gen.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json', './worker/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A handler of a React event may be async; nobody reads what it gives back.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Type aliases and interfaces both have their place: unions need the first.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `() => setOpen(true)` reads better than a block around one call.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'no-restricted-syntax': ['error', ...RESTRICTED_SYNTAX],
    },
  },
  {
    // What runs in a browser, and what others write goes through.
    files: ['src/**/*.{ts,tsx}', 'worker/**/*.ts'],
    extends: [security.configs.recommended, noUnsanitized.configs.recommended],
    rules: {
      // It reports every index of an array; the types know which keys there are.
      'security/detect-object-injection': 'off',
      // Nothing is compared with a secret in a browser.
      'security/detect-possible-timing-attacks': 'off',
    },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...RESTRICTED_SYNTAX,
        ...RESTRICTED_HTML,
        ...RESTRICTED_CLASSES,
      ],
      // Live pictures and sounds of people have no captions to point at.
      'jsx-a11y/media-has-caption': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    // Every word that a person can read or hear stands in the catalogue. `lib` hands on codes; its
    // sentences are for logs and for what nobody translated.
    files: ['src/*.tsx', 'src/{pages,components,hooks,meeting,store,queries}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.*', '**/testing/**'],
    plugins: { lingui },
    rules: {
      'lingui/t-call-in-function': 'error',
      'lingui/no-single-variables-to-translate': 'error',
      'lingui/no-single-tag-to-translate': 'error',
      'lingui/no-trans-inside-trans': 'error',
      'lingui/no-unlocalized-strings': ['error', UNLOCALIZED_STRINGS],
    },
  },
  {
    files: ['src/**/*.test.{ts,tsx}', 'test/**/*.ts'],
    rules: {
      // Tests reach into fakes that they built a line before.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'max-lines': 'off',
      // Patterns of tests meet nothing but what tests wrote.
      'security/detect-unsafe-regex': 'off',
      'security/detect-non-literal-regexp': 'off',
    },
  },
  {
    // Vite and Lingui ask their configurations to be default exports.
    files: ['vite.config.ts', 'dev/vite.config.ts', 'lingui.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        module: 'writable',
        URL: 'readonly',
        window: 'readonly',
      },
    },
  },
);
