import type { ReactNode } from 'react';
import { house, site } from '@/lib/site';
import { LanguageButton } from './LanguageButton';
import './shared/signIn.css';

/** What stands before the door: whose house it is, and the one thing to do. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const { name } = site();
  const logo = house()?.logo;
  return (
    <main className="entrance">
      <div>
        <div className="column">
          <div className="house">
            {logo ? <img src={logo} alt="" /> : <span aria-hidden="true">{[...name][0]}</span>}
            {name}
          </div>
          <h1>{title}</h1>
          {children}
          <LanguageButton />
        </div>
      </div>
    </main>
  );
}
