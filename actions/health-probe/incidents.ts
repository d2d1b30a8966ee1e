/** Incidents of health-probe as issues on GitHub; the parts are beside this file. */
export { INCIDENT_LABEL, incidentMarker, MUTE_LABEL } from './incidents/incident-key.ts';
export { type IncidentDelivery, type IncidentOptions, keepIncidents } from './incidents/keep-incidents.ts';
