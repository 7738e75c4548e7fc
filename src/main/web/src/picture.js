import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

window.dealgatePicture = NavigatedViewer;
