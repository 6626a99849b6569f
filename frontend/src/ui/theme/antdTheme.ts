import { theme as antd, type ThemeConfig } from 'antd';
import type { Accent } from './accent';
import type { Density } from './look';
import { palettes, type Theme } from './palette';

const heights: Record<Density, { controlHeight: number; controlHeightSM: number; controlHeightLG: number; fontSize: number; line: number }> = {
  compact: { controlHeight: 32, controlHeightSM: 28, controlHeightLG: 40, fontSize: 13, line: 20 },
  comfortable: { controlHeight: 36, controlHeightSM: 32, controlHeightLG: 44, fontSize: 14, line: 22 },
  touch: { controlHeight: 44, controlHeightSM: 44, controlHeightLG: 48, fontSize: 15, line: 22 },
};

/** Our tokens under Ant Design's names (guide section 5). */
export function antdTheme(theme: Theme, density: Density, { accent, text, soft, line }: Accent): ThemeConfig {
  const p = palettes[theme];
  const { line: lineHeight, ...size } = heights[density];
  const floating = theme === 'dark' ? '0 10px 32px rgba(0,0,0,.55), 0 0 0 1px #2f3737' : '0 8px 28px rgba(20,28,30,.14), 0 1px 3px rgba(20,28,30,.10)';
  return {
    algorithm: theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: `tl-${theme}-${density}-${accent.slice(1)}` }, // a house of its own inside another has its own values
    hashed: false,
    token: {
      ...size, lineHeight: lineHeight / size.fontSize,
      fontFamily: 'var(--font)', borderRadius: 6, borderRadiusSM: 4, borderRadiusLG: 10, wireframe: false, motionUnit: 0.06,
      colorPrimary: accent, colorLink: text, colorPrimaryText: text, colorPrimaryBg: soft, colorPrimaryBorder: line,
      colorPrimaryHover: accent, colorPrimaryActive: accent, colorLinkHover: text, colorLinkActive: text,
      controlItemBgActive: soft, controlItemBgActiveHover: soft, controlItemBgHover: p.hover, controlOutline: 'transparent',
      colorBgLayout: p.canvas, colorBgContainer: p.surface, colorBgElevated: p.raised, colorBgSpotlight: p.ink,
      colorFillQuaternary: p.sunken, colorFillTertiary: p.hover, colorBorderSecondary: p.border, colorSplit: p.border, colorBorder: p.control,
      colorText: p.text, colorTextSecondary: p['text-2'], colorTextTertiary: p['text-3'], colorTextDescription: p['text-3'],
      colorTextQuaternary: p['text-4'], colorTextDisabled: p['text-4'], colorTextPlaceholder: p['text-3'], colorTextLightSolid: p['on-ink'],
      colorSuccess: p['ok-fill'], colorSuccessText: p.ok, colorSuccessBg: p['ok-soft'],
      colorWarning: p['warn-fill'], colorWarningText: p.warn, colorWarningBg: p['warn-soft'],
      colorError: p['bad-fill'], colorErrorText: p.bad, colorErrorBg: p['bad-soft'],
      colorInfo: p['move-fill'], colorInfoText: p.move, colorInfoBg: p['move-soft'],
      boxShadow: floating, boxShadowSecondary: floating, boxShadowTertiary: 'none',
    },
    components: {
      Button: {
        colorPrimary: p.ink, colorPrimaryHover: p.ink, colorPrimaryActive: p.ink, primaryColor: p['on-ink'],
        defaultBorderColor: p['border-strong'], defaultHoverBorderColor: p.control, defaultHoverColor: p.text, defaultActiveColor: p.text,
        defaultActiveBorderColor: p.control, defaultHoverBg: p.surface, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500,
        textHoverBg: p.hover, textTextColor: p['text-2'], textTextHoverColor: p.text, paddingInline: 12, paddingInlineSM: 10,
      },
      Tabs: { inkBarColor: accent, itemSelectedColor: p.text, itemColor: p['text-2'], itemHoverColor: p.text, itemActiveColor: p.text, horizontalItemGutter: 20, horizontalItemPadding: '8px 0', horizontalMargin: '0' },
      Segmented: { trackBg: p.sunken, itemSelectedBg: theme === 'dark' ? '#2b3232' : p.raised, itemColor: p['text-2'], itemHoverColor: p.text, itemSelectedColor: p.text, trackPadding: 2 },
      Tooltip: { colorBgSpotlight: p.ink, colorTextLightSolid: p['on-ink'] },
      Modal: { borderRadiusLG: 10 },
      Input: { activeShadow: 'none', errorActiveShadow: 'none' },
      Select: { optionSelectedBg: soft, optionSelectedColor: p.text, activeOutlineColor: 'transparent' },
      Checkbox: { borderRadiusSM: 4 },
      Switch: { colorTextQuaternary: p.control, colorTextTertiary: p.control },
    },
  };
}
