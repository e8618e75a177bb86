{{- define "flowrunner.migrationPod" -}}
{{- $scope := dict "root" . "component" "migration" "image" "backend" -}}
metadata:
  labels:
    {{- include "flowrunner.selector" $scope | nindent 4 }}
    flowrunner.dev/uses-database: "true"
spec:
  restartPolicy: OnFailure
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- with .Values.image.pullSecrets }}
  imagePullSecrets: {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext: {{- include "flowrunner.restrictedPod" . | nindent 4 }}
  containers:
    - name: migration
      image: {{ include "flowrunner.image" $scope }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      args: [migrate]
      securityContext: {{- include "flowrunner.restrictedContainer" . | nindent 8 }}
      env:
        - name: FLOWRUNNER_DATABASE_URL
          valueFrom:
            secretKeyRef: { name: {{ include "flowrunner.databaseSecret" . }}, key: owner-url }
      resources:
        requests: { cpu: 50m, memory: 128Mi }
        limits: { memory: 256Mi }
{{- end -}}
