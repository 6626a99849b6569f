import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/lib/i18n/language';

const root = document.getElementById('app');
if (root) createRoot(root).render(<StrictMode><p>Tierline</p></StrictMode>);
