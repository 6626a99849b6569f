/** Guide section 5 as values, for what cannot read CSS variables (Ant Design's seeds, charts). Same as tokens.css; a test compares them. */
export type Theme = 'light' | 'dark';

const light = {
  canvas: '#f5f6f6', surface: '#ffffff', raised: '#ffffff', sunken: '#f4f5f5', hover: '#eef0f0',
  border: '#e5e8e8', 'border-strong': '#c9cfcf', control: '#858e90',
  text: '#151819', 'text-2': '#4b5355', 'text-3': '#5f696b', 'text-4': '#9aa2a3', ink: '#1b1f20', 'on-ink': '#ffffff',
  ok: '#0f6b3a', 'ok-fill': '#2f9a5f', 'ok-soft': '#e5f4ea', warn: '#875000', 'warn-fill': '#c47a06', 'warn-soft': '#fcf2de',
  bad: '#b0241c', 'bad-fill': '#d7392f', 'bad-soft': '#fcecea', move: '#1d59b3', 'move-fill': '#3b7ddd', 'move-soft': '#e8f0fb',
  hatch: '#d3d8d8',
} as const;

export type Palette = Record<keyof typeof light, string>;

const dark: Palette = {
  canvas: '#0c0f0f', surface: '#141818', raised: '#1d2222', sunken: '#191e1e', hover: '#212727',
  border: '#272e2e', 'border-strong': '#3d4646', control: '#6d7879',
  text: '#eaeeee', 'text-2': '#b0b9ba', 'text-3': '#8c9799', 'text-4': '#5f696a', ink: '#e9eded', 'on-ink': '#121616',
  ok: '#6cc793', 'ok-fill': '#3ea56c', 'ok-soft': '#14291d', warn: '#e3b055', 'warn-fill': '#d0922a', 'warn-soft': '#2e2412',
  bad: '#f08a82', 'bad-fill': '#d9534a', 'bad-soft': '#351b19', move: '#86b2f2', 'move-fill': '#4d88dd', 'move-soft': '#17243a',
  hatch: '#333b3b',
};

export const palettes: Record<Theme, Palette> = { light, dark };
