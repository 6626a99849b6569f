import type { Plugin } from 'vite';

const WRITER = /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/;
const GIVEN = /(?<![.\w])csp\?\.nonce/g;

/**
 * Gives the page's nonce to every style element antd's parts write.
 *
 * The scroll lock behind a dialog takes none from ConfigProvider, and the content policy then blocks it:
 * the page scrolls under the dialog. Ends the build when a new version no longer has the place.
 */
export function styledWithNonce(): Plugin {
  return {
    name: 'styled-with-nonce',
    transform(code, id) {
      if (!WRITER.test(id.split('?')[0] ?? '')) return null;
      const given = code.replace(GIVEN, `(csp?.nonce || document.querySelector('meta[name="nonce"]')?.content)`);
      if (given === code) throw new Error(`${id} takes no nonce as it did: see build/styles.ts.`);
      return given;
    },
  };
}
