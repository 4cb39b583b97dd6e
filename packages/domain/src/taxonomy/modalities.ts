import { parseTerms } from './term.ts'
import type { Term } from './term.ts'

/** Kinds of data that a capability reads or writes, or that a scenario and a dataset hold. */
export const modalities: readonly Term[] = /* @__PURE__ */ parseTerms(
  'modality',
  `
text | 文本 | ~Text | 文本数据; 自然语言; 文字资料; 纯文本 | text data; natural language; plain text; free text; NLP
document | 文档版面 | Documents | 文档图像; 扫描件; 扫描文档; PDF文档; 版式文档 | scanned document; document image; PDF document | text
code | 代码 | ~Code | 程序代码; 源代码; 源码 | source code; program code; codebase | text
image | 图像 | Image | 图片; 照片; 图像数据; 可见光图像 | picture; photo; photograph; image data; RGB image; computer vision
medical-image | 医学影像 | Medical image | 医疗影像; 放射影像; 影像检查; CT影像; CT图像; MRI影像; 核磁影像; DICOM; X光片; 胸片; 超声图像; 眼底图像 | medical imaging; radiology image; radiological image; CT scan; CT image; MRI scan; x-ray image; ultrasound image; fundus image | image
pathology-image | 病理切片图像 | Pathology slide image | 病理图像; 数字病理切片; 全切片图像; 病理切片 | whole slide image; whole-slide imaging; histopathology image; pathology image; WSI | medical-image
remote-sensing | 遥感影像 | Remote sensing image | 卫星影像; 遥感图像; 遥感数据; 航拍影像; 无人机影像; 高分影像; 卫星图像 | satellite image; satellite imagery; remote sensing data; remote sensing; aerial image; aerial imagery; drone imagery; UAV imagery; earth observation | image
multispectral | 多光谱与高光谱 | Multispectral and hyperspectral | 多光谱; 高光谱; 光谱图像; 近红外光谱 | multispectral; hyperspectral; multispectral image; hyperspectral image; near-infrared spectroscopy; spectral data | remote-sensing
thermal-image | 红外热像 | Thermal image | 热成像; 红外图像; 红外热成像 | thermal imaging; infrared image; thermography | image
x-ray-industrial | 工业射线图像 | Industrial X-ray image | 工业CT; 射线探伤图像; X射线探伤; 无损检测图像 | industrial CT; radiographic image; NDT image; non-destructive testing image | image
video | 视频 | Video | 视频流; 监控视频; 视频数据; 摄像头画面 | video stream; video footage; CCTV; surveillance video; video data
audio | 音频 | Audio | 声音信号; 声音数据; 声纹; 录音 | sound data; acoustic signal; acoustic data; audio data; audio recording
speech | 语音 | Speech | 语音数据; 口语; 方言语音; 语音通话 | spoken language; voice data; speech data; spoken audio | audio
music | 音乐 | Music | 乐曲; 歌曲 | song; musical audio | audio
tabular | 表格数据 | Tabular data | 结构化数据; 数据表; 电子表格; 台账数据; 业务报表数据 | structured data; spreadsheet; tabular; table data; relational data
time-series | 时间序列 | Time series | 时序数据; 时序信号; 历史曲线; 运行曲线 | time series data; temporal data; time-series; historian data
sensor | 传感器数据 | Sensor data | 物联网数据; IoT数据; 传感器信号; 设备运行数据; DCS数据; SCADA数据 | IoT data; sensor signal; telemetry; SCADA data; DCS data; machine data | time-series
vibration | 振动信号 | Vibration signal | 振动数据; 振动波形; 振动频谱 | vibration data; vibration waveform; accelerometer data | sensor
physiological-signal | 生理信号 | Physiological signal | 心电信号; 脑电信号; 生命体征; 心电图数据; 监护数据 | biosignal; ECG signal; EEG signal; vital signs; physiological data; EKG signal | time-series
log | 日志 | Log data | 系统日志; 日志数据; 运行日志; 设备日志 | system log; event log; machine log | text
point-cloud | 点云 | Point cloud | 激光点云; 三维点云; 激光雷达数据 | lidar; LiDAR data; 3D scan; laser scan
3d | 三维模型 | 3D model | 三维数据; 3D模型; CAD模型; 三维几何 | 3D data; CAD model; mesh model; 3D geometry; 3D mesh
drawing | 工程图纸 | Engineering drawing | 图纸; CAD图纸; 电气图纸; P&ID图; 施工图 | technical drawing; CAD drawing; blueprint; P&ID; schematic drawing | 3d
geospatial | 地理空间数据 | Geospatial data | 地理信息; 空间数据; GIS数据; 矢量地图; 轨迹数据 | GIS data; geographic data; geospatial; map data; trajectory data
graph | ~图数据 | Graph data | 关系网络; 图结构数据; 知识图谱数据 | network data; graph-structured data; knowledge graph data
electronic-health-record | 电子病历数据 | Electronic health record | 电子病历; 病历数据; 病案数据; 健康档案; 检验检查数据 | EHR; EMR; electronic medical record; clinical record; clinical note; medical record; patient record | tabular
genomic | 基因组数据 | Genomic data | 基因数据; 测序数据; 组学数据; 基因序列 | genome data; sequencing data; omics data; DNA sequence; gene sequence
protein | 蛋白质结构 | Protein structure | 蛋白质序列; 蛋白结构 | protein sequence; protein data
molecule | 分子结构 | Molecular structure | 分子数据; 化合物结构; 小分子 | molecule; molecular data; chemical structure; small molecule; SMILES
weather | 气象数据 | Weather data | 气象; 天气预报数据; 气象观测 | meteorological data; weather observation; climate data | time-series
multimodal | 多模态 | Multimodal | 多模态数据; 图文; 图文混合; 跨模态 | multi-modal; image-text; vision-language; cross-modal; multimodal data
simulation | 仿真数据 | Simulation data | 有限元仿真数据; 仿真结果; 合成数据 | simulated data; FEA data; CFD data; synthetic data
`,
)
