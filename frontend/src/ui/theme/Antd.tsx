import { ConfigProvider, type ThemeConfig } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { createContext, useContext, type ReactNode } from 'react';
import { nonce } from '@/lib/site';
import { antdTheme } from './antdTheme';
import { type LookValue, useLook, useReading } from './look';

const Given = createContext<ThemeConfig | null>(null);
const made = new WeakMap<LookValue, ThemeConfig>();

function configOf(look: LookValue): ThemeConfig {
  const config = made.get(look) ?? antdTheme(look.theme, look.density, look.tones);
  made.set(look, config);
  return config;
}

/**
 * Around what comes from Ant Design, and only there: a page without it does not load its core.
 * Inside another one it costs nothing.
 */
export function Antd({ children }: { children: ReactNode }) {
  const config = configOf(useLook());
  const { locale } = useReading();
  if (useContext(Given) === config) return children;
  return (
    <Given value={config}>
      <ConfigProvider theme={config} locale={locale === 'zh' ? zhCN : enGB} button={{ autoInsertSpace: false }} csp={{ nonce: nonce() ?? '' }}>
        {children}
      </ConfigProvider>
    </Given>
  );
}
