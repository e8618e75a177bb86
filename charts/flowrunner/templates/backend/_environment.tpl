{{- define "flowrunner.backendEnvironment" -}}
{{- $name := include "flowrunner.name" . -}}
{{- $database := include "flowrunner.databaseSecret" . -}}
- { name: FLOWRUNNER_INSTALL, value: {{ .Release.Name }} }
- name: FLOWRUNNER_CONTROLLER_ACCOUNT
  value: {{ .Release.Namespace }}:{{ $name }}-controller
- name: FLOWRUNNER_DATABASE_API_URL
  valueFrom: { secretKeyRef: { name: {{ $database }}, key: api-url } }
- name: FLOWRUNNER_DATABASE_ENGINE_URL
  valueFrom: { secretKeyRef: { name: {{ $database }}, key: engine-url } }
- name: FLOWRUNNER_MASTER_KEY
  valueFrom: { secretKeyRef: { name: {{ include "flowrunner.encryptionSecret" . }}, key: master-key } }
- name: FLOWRUNNER_OTHER_MASTER_KEY
  valueFrom: { secretKeyRef: { name: {{ include "flowrunner.encryptionSecret" . }}, key: other-master-key, optional: true } }
{{- with .Values.redis.existingSecret }}
- name: FLOWRUNNER_REDIS_URL
  valueFrom: { secretKeyRef: { name: {{ . }}, key: url } }
{{- end }}
- { name: FLOWRUNNER_ADMINISTRATOR_EMAIL, value: {{ .Values.administrator.email | quote }} }
- { name: FLOWRUNNER_ADMINISTRATOR_PASSWORD_FILE, value: /etc/flowrunner/administrator/password }
- { name: FLOWRUNNER_TLS_CERT_FILE, value: /etc/flowrunner/tls/tls.crt }
- { name: FLOWRUNNER_TLS_KEY_FILE, value: /etc/flowrunner/tls/tls.key }
- { name: FLOWRUNNER_HEALTH_PORT, value: "7403" }
- { name: FLOWRUNNER_CLAIM_FILES_ROOT, value: /workspace }
- { name: FLOWRUNNER_FILES_FOLDER, value: /tmp/files }
- name: FLOWRUNNER_POD_ADDRESS
  valueFrom: { fieldRef: { fieldPath: status.podIP } }
{{- with .Values.security.accept }}
- { name: FLOWRUNNER_ACCEPTED_RISKS, value: {{ join "," . | quote }} }
{{- end }}
{{- with .Values.trustedProxies }}
- { name: FLOWRUNNER_TRUSTED_PROXIES, value: {{ join "," . | quote }} }
{{- end }}
{{- if and .Values.ingress.enabled .Values.ingress.tlsSecret }}
- { name: FLOWRUNNER_SCHEME, value: https }
{{- end }}
{{- range $variable, $value := .Values.backend.settings }}
- { name: {{ $variable }}, value: {{ include "flowrunner.text" $value }} }
{{- end }}
{{- end -}}
