/// <reference types="vite/client" />
/// <reference types="office-js" />
